import type { ReturnPrecedentView } from '@grid/contracts';
import type { Case, CaseEvent } from '@grid/domain-case';
import type { RowsFor } from '@grid/platform';
import { addressOf, ancestorAt } from '@grid/territory';
import { RETURN_PRECEDENT } from '../persistence/tables.js';

/** The precedents 先例 that follow from a ruling: one for each return ruled on, with the case as it was before. */
export function precedentRows(theCase: Case, events: readonly CaseEvent[]): readonly RowsFor[] {
  const joint = events.find((event) => event.type === 'JointlyRuled');
  const rows = events.flatMap((event) => {
    if (event.type !== 'ChildReturnRuled') return [];
    const child = theCase.children.find(({ taskId }) => taskId === event.taskId);
    if (child === undefined) return [];
    const { unit, returnAsk, returnGround } = child;
    const { granted, reason, charge, by, at } = event;
    const bound = joint?.type === 'JointlyRuled' ? joint.boundUnit : null;
    const summary: ReturnPrecedentView = {
      taskId: child.taskId,
      caseId: theCase.caseId,
      caseNumber: theCase.number,
      round: theCase.round,
      categoryCode: theCase.categoryCode,
      placePath: theCase.placePath,
      ...addressOf(unit),
      unitId: unit.unitId,
      unitName: unit.name,
      ground: returnGround ?? 'OTHER',
      explanation: returnAsk?.explanation ?? '',
      granted,
      reason,
      boundUnitName: bound?.name ?? null,
      chargedUnitName: charge?.unitName ?? '',
      chargedFrom: charge?.from ?? at,
      chargedTo: charge?.to ?? at,
      ruledByName: by.name,
      ruledAt: at,
    };
    return [
      {
        task_id: child.taskId,
        category_code: theCase.categoryCode,
        town_path: ancestorAt(theCase.placePath, 'TOWN') ?? '',
        community_path: ancestorAt(theCase.placePath, 'COMMUNITY') ?? '',
        unit_id: unit.unitId,
        granted,
        bound_unit_id: bound?.unitId ?? null,
        ruled_at: at,
        summary,
      },
    ];
  });
  return rows.length === 0 ? [] : [{ table: RETURN_PRECEDENT, rows }];
}
