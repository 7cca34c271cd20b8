import type { DrainCell } from './cells/drain.js';
import type { EffectCell, LifecycleCell } from './cells/lifecycle.js';
import type { ListCell } from './cells/lists.js';
import type { SubmitCell } from './cells/submit.js';
import type { ExplainCell } from './explain/explain-lists.js';
import type { Measured } from './load/measured.js';

/** Everything a run found out; what was not asked for is missing. */
export interface Results {
  submit?: readonly SubmitCell[];
  lifecycle?: {
    readonly small: LifecycleCell;
    readonly large: LifecycleCell;
    readonly gaugeSmall: number;
    readonly gaugeLarge: number;
  };
  effect?: EffectCell;
  drain?: DrainCell;
  load?: { readonly cases: number; readonly seconds: number };
  lists?: readonly ListCell[];
  submitLarge?: readonly SubmitCell[];
  explain?: ExplainCell;
}

/** One line of the verdict: what was measured, what it should be. */
export interface Verdict {
  readonly id: string;
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
}

const I_1_TO_3: Readonly<Record<number, readonly [string, number]>> = {
  1: ['i-1', 0.15],
  16: ['i-2', 0.2],
  64: ['i-3', 0.35],
};

/** Holds results against the targets of the foundation. The limit is pgbench's where it is there, else `pg`'s from Node. */
export function judge(results: Results): Verdict[] {
  const { submit = [], lists = [], lifecycle, effect, drain, load, explain } = results;
  return [
    ...submit.flatMap(judgeSubmit),
    ...(lifecycle ? judgeLifecycle(lifecycle) : []),
    ...lists.map((cell) =>
      atLeast('i-5', `${cell.name}, ${cell.connections} connections ÷ limit`, ratio(cell), 0.1),
    ),
    ...lists.map(({ name, fullPages }) => ({
      id: 'i-5',
      what: `${name}: pages are full`,
      measured: fullPages ? 'yes' : 'no',
      target: 'yes',
      met: fullPages,
    })),
    ...[
      ...submit.map((cell) => [`submit at ${cell.connections}`, cell.ours] as const),
      ...lists.map((cell) => [cell.name, cell.ours] as const),
    ].map(([what, ours]) => atMost('i-7', `${what}: p99 ÷ p50`, ours.p99Ms / ours.p50Ms, 8)),
    ...submit.flatMap(({ connections, cpuMs }) =>
      connections === 16 && cpuMs !== undefined ? [atMost('i-8', 'CPU ms per submit at 16', cpuMs, 0.6)] : [],
    ),
    ...lists.flatMap(({ name, cpuMs }) =>
      cpuMs === undefined ? [] : [atMost('i-8', `CPU ms per page, ${name}`, cpuMs, 0.7)],
    ),
    ...(effect ? [atMost('i-10', 'dispatch → task on the desk, p50 ms', effect.p50Ms, 20)] : []),
    ...(drain ? [atLeast('i-11', 'relay drain, facts/s', drain.perSecond, 2000)] : []),
    // Smaller ones are mostly the time it takes to begin.
    ...(load && load.cases >= 100_000
      ? [atMost('i-12', `${load.cases} historic cases, s`, load.seconds, 300 * (load.cases / 1_000_000))]
      : []),
    ...(explain
      ? [
          atMost(
            'plans',
            `plans of ${explain.plans} that scan or sort more than a page`,
            explain.problems.length,
            0,
          ),
        ]
      : []),
  ];
}

/** Ours by the limit. */
export function ratio(cell: {
  readonly pgbench: Measured | undefined;
  readonly nodePg: Measured;
  readonly ours: Measured;
}): number {
  return cell.ours.perSecond / (cell.pgbench ?? cell.nodePg).perSecond;
}

function judgeSubmit(cell: SubmitCell): Verdict[] {
  const [id, target] = I_1_TO_3[cell.connections] ?? [];
  if (id === undefined || target === undefined) return [];
  return [atLeast(id, `submit, ${cell.connections} connections ÷ limit`, ratio(cell), target)];
}

/** Machines get faster and slower by the hour, so each size is put beside a limit measured with it. */
function judgeLifecycle(cells: NonNullable<Results['lifecycle']>): Verdict[] {
  const { small, large, gaugeSmall, gaugeLarge } = cells;
  const plain = large.ours.perSecond / small.ours.perSecond;
  return [
    atLeast(
      'i-4',
      'whole lives at the large size ÷ at the small, each by its limit',
      plain * (gaugeSmall / gaugeLarge),
      0.8,
    ),
    {
      id: 'i-4',
      what: 'the same without regard to the limits',
      measured: plain.toFixed(2),
      target: '–',
      met: true,
    },
    atLeast('i-4', 'whole lives per second at the large size', large.ours.perSecond, 37),
  ];
}

function atLeast(id: string, what: string, value: number, target: number): Verdict {
  return { id, what, measured: shown(value), target: `≥ ${target}`, met: value >= target };
}

function atMost(id: string, what: string, value: number, target: number): Verdict {
  return { id, what, measured: shown(value), target: `≤ ${target}`, met: value <= target };
}

function shown(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(2);
}
