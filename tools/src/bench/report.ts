import type { Measured } from './load/measured.js';
import { judge, ratio, type Results, type Verdict } from './targets.js';

/** The tables a run ends with: what was measured, then what it means. */
export function report(results: Results): string {
  const submits = [...(results.submit ?? []), ...(results.submitLarge ?? [])];
  const cells = [
    ...submits.map((cell, index) => ({
      ...cell,
      name: `submit at ${cell.connections}${index >= (results.submit?.length ?? 0) ? ' (large)' : ''}`,
    })),
    ...(results.lists ?? []).map((cell) => ({ ...cell, name: `${cell.name} at ${cell.connections}` })),
  ];
  const head = [
    '',
    'pgbench /s',
    'p50/p99',
    'pg from Node /s',
    'p50/p99',
    'ours /s',
    'p50/p99',
    '÷ limit',
    'CPU ms',
  ];
  const rows = cells.map((cell) => [
    cell.name,
    ...figures(cell.pgbench),
    ...figures(cell.nodePg),
    ...figures(cell.ours),
    ratio(cell).toFixed(3),
    cell.cpuMs?.toFixed(2) ?? '–',
  ]);
  const limit = cells.some(({ pgbench }) => pgbench)
    ? 'The limit is pgbench: one prepared statement with the same rows, one commit each.'
    : 'pgbench is not on the PATH: the limit is pg from Node, one prepared statement with the same rows, one commit each.';
  const verdicts = judge(results);
  return [
    ...(cells.length > 0 ? [table([head, ...rows]), '', limit, ''] : []),
    table([
      ['', 'what', 'measured', 'target', ''],
      ...verdicts.map(({ id, what, measured, target, met }) => [
        id,
        what,
        measured,
        target,
        met ? 'ok' : 'MISSED',
      ]),
    ]),
    ...(results.explain?.problems ?? []).map(({ problem, query }) => `\n${problem}:\n${query}`),
    '',
    summary(verdicts),
  ].join('\n');
}

function summary(verdicts: readonly Verdict[]): string {
  const missed = verdicts.filter(({ met }) => !met).length;
  return missed === 0
    ? `All ${verdicts.length} targets are met.`
    : `${missed} of ${verdicts.length} targets are missed.`;
}

function figures(measured: Measured | undefined): [string, string] {
  if (!measured) return ['–', '–'];
  return [
    String(Math.round(measured.perSecond)),
    `${measured.p50Ms.toFixed(2)}/${measured.p99Ms.toFixed(1)}`,
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
