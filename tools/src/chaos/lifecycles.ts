import { eventually } from '@grid/testbed';
import type { ActionInput, CaseAction, Cast, Line, Person, TaskAction } from '../people/index.js';
import { awaitCase, awaitTask, done, isReportedBelow } from '../story/five-levels.js';
import type { Chance } from './chance.js';
import type { Ledger } from './ledger.js';

/** The kinds of lives a case has here. */
export const PLOTS = ['complete', 'taken-in', 'rework', 'recall', 'handed-up', 'returned'] as const;
export type Plot = (typeof PLOTS)[number];

interface Stage {
  readonly cast: Cast;
  readonly ledger: Ledger;
  readonly categoryCode: string;
  readonly chance: Chance;
}

const WAIT_MS = 90_000;

/** Plays one case from its beginning to its end. @throws where the county does not follow */
export async function playLifecycle(plot: Plot, stage: Stage): Promise<void> {
  const { chance } = stage;
  const keys = ['t01', 't02', 't03'].flatMap((town) =>
    ['v001', 'v002'].map((village) => `${town}.${village}`),
  );
  const building = `${chance.pick(keys)}.g0${1 + chance.below(2)}.b0${1 + chance.below(2)}`;
  const life = new Life(stage, await stage.cast.line(building));
  switch (plot) {
    case 'complete': {
      const caseId = await life.submitAndAccept();
      const root = await life.dispatch(caseId);
      await life.work(root, 1 + chance.below(4));
      return life.conclude(caseId);
    }
    case 'rework': {
      const caseId = await life.submitAndAccept();
      const root = await life.dispatch(caseId);
      await life.work(root, 1);
      await life.check(caseId, false);
      await life.workAgain(root);
      return life.conclude(caseId);
    }
    case 'recall': {
      const caseId = await life.submitAndAccept();
      const first = await life.dispatch(caseId);
      await life.recall(caseId, first);
      const second = await life.dispatch(caseId);
      await life.work(second, 2);
      return life.conclude(caseId);
    }
    case 'returned': {
      const caseId = await life.submitAndAccept();
      const root = await life.dispatch(caseId);
      await life.giveBack(caseId, root);
      return life.withdraw(caseId);
    }
    case 'taken-in': {
      const caseId = await life.takeIn('station');
      return life.conclude(caseId);
    }
    case 'handed-up': {
      const caseId = await life.takeIn('grid');
      return life.conclude(caseId);
    }
  }
}

/** The acts a life is made of, each noted in the ledger. */
class Life {
  constructor(
    private readonly stage: Stage,
    private readonly line: Line,
  ) {}

  private get chain(): readonly Person[] {
    const { town, station, grid, building } = this.line;
    return [town, station, grid, building];
  }

  async submitAndAccept(): Promise<string> {
    const { citizen, operator } = await this.stage.cast.county();
    const { id: caseId } = await this.onCase(citizen, 'submitCase', this.request());
    await this.onCase(operator, 'acceptCase', { caseId, categoryCode: this.stage.categoryCode });
    return caseId;
  }

  async dispatch(caseId: string): Promise<string> {
    const { dispatcher } = await this.stage.cast.county();
    const unitId = this.line.town.unitId;
    const found = await this.onCase(dispatcher, 'dispatchCase', { caseId, unitId });
    return found.rootTasks.at(-1)?.id ?? '';
  }

  /** Down `depth` levels, and up again. */
  async work(rootTaskId: string, depth: number): Promise<void> {
    const taskIds = [rootTaskId];
    for (let level = 0; level < depth; level += 1) {
      const holder = this.holder(level);
      const taskId = taskIds[level] ?? '';
      await awaitTask(holder, taskId, 'arrived', ({ status }) => status === 'PENDING_SIGN', WAIT_MS);
      await this.onTask(holder, 'signTask', { taskId });
      if (level + 1 === depth) break;
      const unitId = this.holder(level + 1).unitId;
      const task = await this.onTask(holder, 'handDownTask', { taskId, unitId });
      taskIds.push(task.children.at(-1)?.id ?? '');
    }
    for (let level = depth - 1; level >= 0; level -= 1) await this.report(level, taskIds[level] ?? '');
  }

  async workAgain(taskId: string): Promise<void> {
    await awaitTask(this.line.town, taskId, 'sent back', ({ status }) => status === 'REWORK', WAIT_MS);
    await this.onTask(this.line.town, 'signTask', { taskId });
    await this.report(0, taskId);
  }

  async recall(caseId: string, taskId: string): Promise<void> {
    const { dispatcher } = await this.stage.cast.county();
    await awaitTask(this.line.town, taskId, 'arrived', undefined, WAIT_MS);
    await this.onCase(dispatcher, 'recallCaseTask', { caseId, taskId, reason: '改派' });
    await awaitCase(dispatcher, caseId, 'REGISTERED', WAIT_MS);
  }

  async giveBack(caseId: string, taskId: string): Promise<void> {
    const { dutyChief } = await this.stage.cast.county();
    const { town } = this.line;
    await awaitTask(town, taskId, 'arrived', undefined, WAIT_MS);
    await this.onTask(town, 'requestReturn', { taskId, ground: 'NOT_OUR_DUTY', explanation: '属部门职责' });
    await awaitChild(dutyChief, caseId, taskId, 'RETURN_REQUESTED');
    await this.onCase(dutyChief, 'ruleCaseReturn', { caseId, taskId, granted: true, reason: '同意' });
    await awaitTask(town, taskId, 'returned', ({ status }) => status === 'RETURNED', WAIT_MS);
  }

  /** A station takes in and lets its grid work, or a grid worker takes in and hands up to his station. */
  async takeIn(where: 'station' | 'grid'): Promise<string> {
    const { station, grid } = this.line;
    const taker = where === 'station' ? station : grid;
    const { categoryCode } = this.stage;
    const taken = await this.onTask(taker, 'takeInRequest', {
      ...this.request(),
      placePath: grid.viewer.areaPath,
      categoryCode,
      channel: 'GRID',
    });
    if (where === 'station') {
      const task = await this.onTask(station, 'handDownTask', { taskId: taken.id, unitId: grid.unitId });
      const child = task.children[0]?.id ?? '';
      await awaitTask(grid, child, 'arrived', ({ status }) => status === 'PENDING_SIGN', WAIT_MS);
      await this.onTask(grid, 'signTask', { taskId: child });
      await this.report(2, child);
      await this.report(1, taken.id);
      return taken.caseId;
    }
    await this.onTask(grid, 'handUpTask', { taskId: taken.id, reason: '需协调施工单位' });
    const upper = await awaitOnDesk(station, taken.caseId);
    await this.onTask(station, 'signTask', { taskId: upper });
    await this.report(1, upper);
    return taken.caseId;
  }

  async check(caseId: string, passed: boolean): Promise<void> {
    const { inspector } = await this.stage.cast.county();
    await awaitCase(inspector, caseId, 'PENDING_CHECK', WAIT_MS);
    await this.onCase(inspector, 'checkCase', { caseId, passed, remark: passed ? '属实' : '仍未修好' });
  }

  async conclude(caseId: string): Promise<void> {
    const { dutyChief } = await this.stage.cast.county();
    await this.check(caseId, true);
    const feedback = [{ channel: 'PHONE', delivered: true }];
    await this.onCase(dutyChief, 'closeCase', { caseId, conclusion: '已办结', feedback });
  }

  async withdraw(caseId: string): Promise<void> {
    const { citizen } = await this.stage.cast.county();
    await this.onCase(citizen, 'withdrawCase', { caseId, reason: '已自行解决' });
  }

  private holder(level: number): Person {
    const holder = this.chain[level];
    if (!holder) throw new Error(`nobody works at level ${level}`);
    return holder;
  }

  private async report(level: number, taskId: string): Promise<void> {
    const holder = this.holder(level);
    await awaitTask(holder, taskId, 'reported from below', isReportedBelow, WAIT_MS);
    await this.onTask(holder, 'reportDone', { taskId, result: '已处理完毕' });
  }

  private request(): ActionInput {
    return {
      title: `路面破损 ${this.stage.chance.below(1_000_000)}`,
      description: '路面破损，影响通行。',
      requestKind: 'HELP',
      placePath: this.line.buildingPath,
      channel: 'PHONE',
    };
  }

  private async onCase(who: Person, action: CaseAction, input: ActionInput) {
    this.stage.ledger.act(action, String(input['caseId'] ?? ''));
    return done(action, await who.actOnCase(action, input));
  }

  private async onTask(who: Person, action: TaskAction, input: ActionInput) {
    this.stage.ledger.act(action, String(input['taskId'] ?? ''));
    return done(action, await who.actOnTask(action, input));
  }
}

async function awaitChild(who: Person, caseId: string, taskId: string, status: string): Promise<void> {
  await eventually(
    `the case knows its task as ${status}`,
    async () => {
      const found = await who.seeCase(caseId);
      return found?.rootTasks.some((task) => task.id === taskId && task.status === status);
    },
    { withinMs: WAIT_MS },
  );
}

/** The task of a case on somebody's desk that is to be signed. */
async function awaitOnDesk(who: Person, caseId: string): Promise<string> {
  const document = `query desk($after: String) { desk(statuses: [PENDING_SIGN], first: 100, after: $after) {
    nodes { id caseId } pageInfo { endCursor } } }`;
  return eventually(
    'it is on the desk',
    async () => {
      for (let after: string | null = null; ;) {
        const { desk }: DeskPage = await who.ask<DeskPage>(document, { after });
        const found = desk.nodes.find((task) => task.caseId === caseId);
        if (found) return found.id;
        after = desk.pageInfo.endCursor;
        if (after === null) return undefined;
      }
    },
    { withinMs: WAIT_MS, everyMs: 100 },
  );
}

interface DeskPage {
  readonly desk: {
    readonly nodes: readonly { readonly id: string; readonly caseId: string }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}
