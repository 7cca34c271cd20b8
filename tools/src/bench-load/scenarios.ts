import type { Actor, Unit } from '@grid/territory';
import { Play } from './play.js';
import { SENTINELS } from './sentinels.js';
import type { Matter } from './matters.js';

/** The posts that act at the county center. */
export interface CountyPosts {
  readonly operator: Actor;
  readonly dispatcher: Actor;
  readonly inspector: Actor;
  readonly dutyChief: Actor;
}

/** How a case can have gone. */
export interface Scenario {
  readonly name: string;
  /** Of 1,000 cases, how many went like that. */
  readonly perMille: number;
  /** Not over yet: such cases are recent. */
  readonly open: boolean;
  /** Whether a town had a task of it: then the task's own log comes along, too, or the books would not agree. */
  readonly withTask: boolean;
  readonly play: (matter: Matter, posts: CountyPosts) => Play;
}

const TOWN: Unit = {
  unitId: SENTINELS.unitId,
  name: SENTINELS.unitName,
  kind: 'AREA_OFFICE',
  areaPath: `gx/${SENTINELS.town}`,
};
const TOWN_HEAD: Actor = {
  accountId: SENTINELS.accountId,
  postId: SENTINELS.postId,
  role: 'TOWN_HEAD',
  name: `${SENTINELS.unitName}负责岗`,
  unitId: TOWN.unitId,
  unitName: TOWN.name,
  unitKind: TOWN.kind,
  areaPath: TOWN.areaPath,
};
/** Historic numbers begin far above those a county has given out, so that the two never meet. */
const NUMBER = `GX-${SENTINELS.year}-${SENTINELS.serial}`;
const caseId = SENTINELS.caseId;
const taskId = SENTINELS.taskId;
const { dueAt } = SENTINELS;

const submitted = ({ submission }: Matter, { operator }: CountyPosts): Play =>
  new Play().onCase(operator, { type: 'SubmitCase', submission: { ...submission, caseId } });

function registered(matter: Matter, posts: CountyPosts): Play {
  const { requestKind, categoryCode, placePath, placeText } = matter.submission;
  return submitted(matter, posts).onCase(posts.operator, {
    type: 'AcceptCase',
    number: NUMBER,
    requestKind,
    categoryCode,
    placePath,
    placeText,
    limitWorkDays: matter.limitWorkDays,
    limitBasis: matter.limitBasis,
    similarCaseIds: [],
  });
}

const dispatched = (matter: Matter, posts: CountyPosts): Play =>
  registered(matter, posts).onCase(posts.dispatcher, {
    type: 'DispatchCase',
    taskId,
    unit: TOWN,
    instruction: '请核实情况,按期办结并反馈。',
    exceptionReason: '',
    targetFromCatalogue: true,
    due: { dueAt, dueNote: 'FIXED' },
  });

const signed = (matter: Matter, posts: CountyPosts): Play =>
  dispatched(matter, posts).onTask(TOWN_HEAD, { type: 'SignTask' });

const reported = (matter: Matter, posts: CountyPosts): Play =>
  signed(matter, posts).onTask(TOWN_HEAD, {
    type: 'ReportDone',
    result: matter.result,
    solved: true,
    factsTrue: true,
    evidence: [],
  });

const checked = (matter: Matter, posts: CountyPosts): Play =>
  reported(matter, posts).onCase(posts.inspector, {
    type: 'CheckCase',
    passed: true,
    remark: '现场已恢复',
    photo: '',
  });

const closed = (play: Play, { dutyChief }: CountyPosts): Play =>
  play.onCase(dutyChief, {
    type: 'CloseCase',
    feedback: [{ channel: 'PHONE', delivered: true, text: '已电话告知办理结果' }],
    conclusion: '事项已办结',
    reopenUntil: SENTINELS.reopenUntil,
  });

const resolved = (matter: Matter, posts: CountyPosts): Play =>
  submitted(matter, posts).onCase(posts.operator, {
    type: 'ResolveOnSpot',
    number: NUMBER,
    result: matter.result,
    categoryAllows: true,
  });

const over = { open: false, withTask: false };
const open = { open: true, withTask: false };

/** A county's years: most matters are settled at once, few are open at any time. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'settled at once',
    perMille: 740,
    ...over,
    play: (matter, posts) => closed(resolved(matter, posts), posts),
  },
  {
    name: 'handled by a town',
    perMille: 160,
    open: false,
    withTask: true,
    play: (matter, posts) => closed(checked(matter, posts), posts),
  },
  {
    name: 'not accepted',
    perMille: 30,
    ...over,
    play: (matter, posts) =>
      submitted(matter, posts).onCase(posts.dutyChief, {
        type: 'RefuseCase',
        ground: 'NOT_GOVERNMENT_MATTER',
        explanation: '属于民事纠纷,不属受理范围。',
        turnTo: '县人民调解委员会',
      }),
  },
  {
    name: 'withdrawn',
    perMille: 20,
    ...over,
    play: (matter, posts) =>
      submitted(matter, posts).onCase(posts.operator, { type: 'WithdrawCase', reason: '来电群众要求撤回' }),
  },
  { name: 'waiting to be accepted', perMille: 10, ...open, play: submitted },
  { name: 'waiting for dispatch', perMille: 5, ...open, play: registered },
  { name: 'waiting to be signed', perMille: 10, open: true, withTask: true, play: dispatched },
  { name: 'in a town’s hands', perMille: 10, open: true, withTask: true, play: signed },
  { name: 'waiting for the check', perMille: 5, open: true, withTask: true, play: reported },
  { name: 'waiting for feedback', perMille: 10, ...open, play: resolved },
];
