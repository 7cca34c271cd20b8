/** What a time limit is counted in: 工作日, 工作时, 自然日, 自然时, and hours round the clock for 急要件. */
export const LIMIT_UNITS = ['WORK_DAY', 'WORK_HOUR', 'NATURAL_DAY', 'NATURAL_HOUR', 'URGENT_HOUR'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** A time limit 时限 as the rules write it: 15 work days, 2 work hours. Days are whole, hours may be broken. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: LimitUnit;
}
