import { expect } from '@jest/globals';
import {
  awaitCase,
  awaitTask,
  done,
  isReportedBelow,
  type Acted,
  type ActionInput,
  type CaseSeen,
  type Line,
  type Person,
  type TaskSeen,
} from '@grid/tools';
import type { Stage } from './stage.js';

export { awaitCase, awaitTask, done };

/** The usual building, its office line and its people. */
export const HERE = 't01.v001.g01.b01';
/** A building of another town. */
export const ELSEWHERE = 't02.v001.g01.b01';

/** A request as it is typed in. */
export function request(placePath: string, more: ActionInput = {}): ActionInput {
  return {
    title: '楼道照明灯损坏',
    description: '三楼至五楼照明灯不亮，夜间上下楼不便。',
    requestKind: 'HELP',
    placePath,
    placeText: '一单元三楼',
    channel: 'WECHAT',
    reporter: { name: '群众一', phone: '13900000000' },
    ...more,
  };
}

/** Sees that the rules said no, by this code, with all a refusal must say. */
export function expectRefused(acted: Acted<unknown>, code: string): void {
  expect(acted).toMatchObject({ ok: false, rejection: { code } });
  if (acted.ok) return;
  const { decidedBy, reason, nextStep } = acted.rejection;
  expect([decidedBy, reason, nextStep].every((text) => text.trim() !== '')).toBe(true);
}

/** What stories have in common: the steps before the one they are about. */
export class Acts {
  private constructor(
    readonly stage: Stage,
    readonly line: Line,
  ) {}

  static async at(stage: Stage, building = HERE): Promise<Acts> {
    return new Acts(stage, await stage.cast.line(building));
  }

  get county() {
    return this.stage.cast.county();
  }

  async submitted(more: ActionInput = {}): Promise<CaseSeen> {
    const { citizen } = await this.county;
    return done('submit', await citizen.actOnCase('submitCase', request(this.line.buildingPath, more)));
  }

  async accepted(more: ActionInput = {}): Promise<CaseSeen> {
    const { operator } = await this.county;
    const { id: caseId } = await this.submitted(more);
    const categoryCode = this.stage.categories.dispatched;
    return done('accept', await operator.actOnCase('acceptCase', { caseId, categoryCode }));
  }

  /** Dispatched to the town's office. */
  async dispatched(caseId?: string): Promise<{ readonly caseId: string; readonly taskId: string }> {
    const { dispatcher } = await this.county;
    const id = caseId ?? (await this.accepted()).id;
    const found = done(
      'dispatch',
      await dispatcher.actOnCase('dispatchCase', { caseId: id, unitId: this.line.town.unitId }),
    );
    const taskId = found.rootTasks.at(-1)?.id ?? '';
    return { caseId: id, taskId };
  }

  async sign(who: Person, taskId: string): Promise<TaskSeen> {
    const signable = ({ status }: TaskSeen) => status === 'PENDING_SIGN' || status === 'REWORK';
    await awaitTask(who, taskId, 'to be signed', signable);
    return done('sign', await who.actOnTask('signTask', { taskId }));
  }

  /** Signed, and handed down to a unit below; the child's id. */
  async handDown(who: Person, taskId: string, to: Person, more: ActionInput = {}): Promise<string> {
    const input = { taskId, unitId: to.unitId, ...more };
    return done('hand down', await who.actOnTask('handDownTask', input)).children.at(-1)?.id ?? '';
  }

  async report(who: Person, taskId: string, result = '已修复'): Promise<TaskSeen> {
    await awaitTask(who, taskId, 'reported from below', isReportedBelow);
    return done('report', await who.actOnTask('reportDone', { taskId, result }));
  }

  /** A case the town has worked and reported, waiting for its check. */
  async reported(): Promise<{ readonly caseId: string; readonly taskId: string }> {
    const { inspector } = await this.county;
    const dispatched = await this.dispatched();
    await this.sign(this.line.town, dispatched.taskId);
    await this.report(this.line.town, dispatched.taskId);
    await awaitCase(inspector, dispatched.caseId, 'PENDING_CHECK');
    return dispatched;
  }

  async pass(caseId: string): Promise<CaseSeen> {
    const { inspector } = await this.county;
    await awaitCase(inspector, caseId, 'PENDING_CHECK');
    return done('check', await inspector.actOnCase('checkCase', { caseId, passed: true, remark: '属实' }));
  }

  async close(caseId: string): Promise<CaseSeen> {
    const { dutyChief } = await this.county;
    const feedback = [{ channel: 'PHONE', delivered: true, text: '已告知' }];
    const closed = await dutyChief.actOnCase('closeCase', { caseId, conclusion: '已办结', feedback });
    return done('close', closed);
  }

  /** A case that went its way and was closed. */
  async closed(): Promise<{ readonly caseId: string; readonly taskId: string }> {
    const reported = await this.reported();
    await this.pass(reported.caseId);
    await this.close(reported.caseId);
    return reported;
  }
}
