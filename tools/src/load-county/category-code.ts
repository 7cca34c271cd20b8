import type { ModelCategory } from '@grid/model-county';

/** The national catalogue gives components and matters the same numbers: a letter in front tells them apart. */
export function categoryCodeOf({ kind, code }: Pick<ModelCategory, 'kind' | 'code'>): string {
  return `${kind === 'COMPONENT' ? 'C' : 'M'}${code}`;
}

/** A limit in work days, the only unit in which matters are resolved. @throws for any other unit. */
export function workDaysOf(limit: { readonly amount: number; readonly unit: string }, of: string): number {
  if (limit.unit !== 'WORK_DAY') throw new Error(`the limit of ${of} is in ${limit.unit}, not in work days`);
  return limit.amount;
}
