/** A task's place in the tree. */
export interface TreeRow {
  readonly taskId: string;
  readonly parentTaskId: string | null;
}

/**
 * The rows with every parent before its children, siblings in the order given. A task whose parent is not
 * known yet (its owner's word is still on the way) stands as a root.
 */
export function parentsFirst<Row extends TreeRow>(rows: readonly Row[]): readonly Row[] {
  const known = new Set(rows.map(({ taskId }) => taskId));
  const childrenOf = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = row.parentTaskId !== null && known.has(row.parentTaskId) ? row.parentTaskId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), row]);
  }
  const ordered: Row[] = [];
  const waiting = [...(childrenOf.get(null) ?? [])].reverse();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    ordered.push(row);
    waiting.push(...[...(childrenOf.get(row.taskId) ?? [])].reverse());
  }
  return ordered;
}
