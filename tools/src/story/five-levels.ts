import { eventually } from '@grid/testbed';
import type { Acted, CaseSeen, CountyPeople, Line, Person, TaskSeen } from '../people/index.js';

/** What a story needs. */
export interface StorySetting {
  readonly county: CountyPeople;
  readonly line: Line;
  readonly categoryCode: string;
  readonly narrate?: (caseId: string, what: string) => void | Promise<void>;
  /** How long a handoff may take to arrive. */
  readonly withinMs?: number;
}

/** A case that went down all five levels, with the task each level had of it, top down. */
export interface PlayedCase {
  readonly caseId: string;
  readonly taskIds: readonly string[];
}

/** What an action answered. @throws when the rules said no. */
export function done<Seen>(what: string, acted: Acted<Seen>): Seen {
  if (acted.ok) return acted.value;
  const { code, reason } = acted.rejection;
  throw new Error(`${what}: ${code} (${reason})`);
}

/** Waits until somebody sees a task, as it should be. */
export function awaitTask(
  who: Person,
  taskId: string,
  as: string,
  until: (task: TaskSeen) => boolean = () => true,
  withinMs = 30_000,
): Promise<TaskSeen> {
  return eventually(
    `${who.viewer.name} sees the task ${as}`,
    async () => {
      const task = await who.seeTask(taskId);
      return task && until(task) ? task : undefined;
    },
    { withinMs },
  );
}

/** Whether a unit has heard from everyone it waits for. */
export function isReportedBelow({ children }: TaskSeen): boolean {
  return children.filter(({ mandatory }) => mandatory).every(({ status }) => status === 'REPORTED');
}

/** Waits until somebody sees a case in a state. */
export function awaitCase(who: Person, caseId: string, status: string, withinMs = 30_000): Promise<CaseSeen> {
  return eventually(
    `${who.viewer.name} sees the case as ${status}`,
    async () => {
      const found = await who.seeCase(caseId);
      return found?.status === status ? found : undefined;
    },
    { withinMs },
  );
}

/** One case from the citizen down to the building head and back up to a checked, closed case. */
export async function playFiveLevels(setting: StorySetting): Promise<PlayedCase> {
  const { county, line, categoryCode, withinMs = 30_000 } = setting;
  const { citizen, operator, dispatcher, inspector, dutyChief } = county;
  const submitted = done(
    '提交',
    await citizen.actOnCase('submitCase', {
      title: '楼道照明灯损坏',
      description: '单元三楼至五楼照明灯不亮，老人夜间上下楼不便，请安排维修。',
      requestKind: 'HELP',
      placePath: line.buildingPath,
      placeText: '一单元三楼楼道',
      channel: 'WECHAT',
      reporter: { name: '群众一', phone: '13800000000' },
    }),
  );
  const caseId = submitted.id;
  const narrate = async (what: string) => setting.narrate?.(caseId, what);
  await narrate(`${citizen.viewer.name}提交诉求`);

  const accepted = done('受理', await operator.actOnCase('acceptCase', { caseId, categoryCode }));
  await narrate(`${operator.viewer.name}受理立案，编号 ${accepted.number ?? ''}`);

  const dispatched = done(
    '派遣',
    await dispatcher.actOnCase('dispatchCase', {
      caseId,
      unitId: line.town.unitId,
      instruction: '请核实情况，尽快修复。',
    }),
  );
  await narrate(`${dispatcher.viewer.name}派遣至${line.town.viewer.unitName}`);

  const chain = [line.town, line.station, line.grid, line.building];
  const taskIds = [dispatched.rootTasks[0]?.id ?? ''];
  for (const [depth, holder] of chain.entries()) {
    const taskId = taskIds[depth] ?? '';
    await awaitTask(holder, taskId, 'arrived', (task) => task.status === 'PENDING_SIGN', withinMs);
    done('签收', await holder.actOnTask('signTask', { taskId }));
    await narrate(`${holder.viewer.name}签收`);
    const below = chain[depth + 1];
    if (!below) continue;
    const task = done(
      '转交办',
      await holder.actOnTask('handDownTask', { taskId, unitId: below.unitId, instruction: '请到现场处理。' }),
    );
    taskIds.push(task.children[0]?.id ?? '');
    await narrate(`${holder.viewer.name}转交${below.viewer.unitName}`);
  }
  for (const [step, holder] of chain.toReversed().entries()) {
    const taskId = taskIds[chain.length - 1 - step] ?? '';
    await awaitTask(holder, taskId, 'reported from below', isReportedBelow, withinMs);
    const result = step === 0 ? '已更换三楼至五楼照明灯具，现场试亮正常。' : '经核实，照明灯已修复。';
    done('报结', await holder.actOnTask('reportDone', { taskId, result }));
    await narrate(`${holder.viewer.name}报结`);
  }
  await awaitCase(inspector, caseId, 'PENDING_CHECK', withinMs);
  done(
    '核查',
    await inspector.actOnCase('checkCase', { caseId, passed: true, remark: '现场核查，照明正常。' }),
  );
  await narrate(`${inspector.viewer.name}核查通过`);
  done(
    '结案',
    await dutyChief.actOnCase('closeCase', {
      caseId,
      conclusion: '照明灯已修复，诉求人表示认可。',
      feedback: [{ channel: 'PHONE', delivered: true, text: '已电话告知办理结果。' }],
    }),
  );
  await narrate(`${dutyChief.viewer.name}结案`);
  return { caseId, taskIds };
}
