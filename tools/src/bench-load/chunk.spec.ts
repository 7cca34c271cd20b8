import { countyCenter } from '@grid/county-center';
import { caseDecider, type Case, type CaseEvent } from '@grid/domain-case';
import { taskDecider, type Task, type TaskEvent } from '@grid/domain-task';
import { fold } from '@grid/kernel';
import { buildModelCounty } from '@grid/model-county';
import { loadModelCountyData } from '@grid/model-county/load';
import { linkOf } from '@grid/platform';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { chunkOf } from './chunk.js';
import { planHistory } from './plan-history.js';

const NOW = Date.UTC(2026, 10, 23);
const CASES = 1000;
const plan = planHistory(buildModelCounty(loadModelCountyData()), CASES, NOW);

/** Lines of each table as cells by column. */
let tables: Map<string, Record<string, string>[]>;
beforeAll(() => {
  tables = new Map(
    chunkOf(plan.history, 0, CASES, plan.tables).map(({ statement, lines }) => {
      const [, table = '', columns = ''] = /^copy (\S+) \((.*)\) from stdin$/.exec(statement) ?? [];
      const rows = lines.toString().trimEnd().split('\n');
      return [table, rows.map((row) => cells(columns.split(', '), row.split('\t')))];
    }),
  );
});

const cells = (columns: string[], values: string[]) =>
  Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
const rowsOf = (table: string) => tables.get(table) ?? [];
const byStream = (table: string) => {
  const streams = new Map<string, Record<string, string>[]>();
  for (const row of rowsOf(table)) {
    const id = row['stream_id'] ?? '';
    streams.set(id, [...(streams.get(id) ?? []), row]);
  }
  return streams;
};
/** A cell as COPY reads it. */
const unescaped = (cell = '') => cell.replaceAll('\\t', '\t').replaceAll('\\\\', '\\');
const eventsOf = (rows: Record<string, string>[] = []) =>
  rows.map(({ body }) => (JSON.parse(body ?? '') as { data: unknown }).data);

describe('a historic chunk', () => {
  it('leaves no place of a template unfilled', () => {
    for (const rows of tables.values()) {
      for (const row of rows) expect(Object.values(row).join('\t')).not.toMatch(/〔|QQ|"190[123]-|undefined/);
    }
  });

  it.each(['county_center.event', 'town_subcenter.event'])('chains the facts of %s', (table) => {
    for (const rows of byStream(table).values()) {
      let hash = '';
      rows.forEach((row, index) => {
        hash = linkOf(hash, row['body'] ?? '');
        expect(row['hash']).toBe(`\\\\x${hash}`);
        expect(row['version']).toBe(String(index + 1));
        const body = JSON.parse(row['body'] ?? '') as Record<string, unknown>;
        expect(body).toMatchObject({
          streamId: row['stream_id'],
          version: index + 1,
          recordedAt: row['recorded_at'],
        });
      });
    }
  });

  it('shows each case as its facts add up', () => {
    const [aggregate] = countyCenter.aggregates;
    if (!aggregate) throw new Error('no cases');
    const facts = byStream('county_center.event');
    const cases = rowsOf('county_center.case_file');
    expect(cases).toHaveLength(CASES);
    for (const row of cases) {
      const state = fold<Case | null, CaseEvent>(
        caseDecider,
        eventsOf(facts.get(row['id'] ?? '')) as CaseEvent[],
      );
      expect(JSON.parse(row['state'] ?? '')).toEqual(state);
      expect(row).toMatchObject({
        status: state?.status,
        number: state?.number,
        place_path: state?.placePath,
      });
      const expected = aggregate.toRow(state, Number(row['version']));
      expect(unescaped(row['line'])).toEqual(expected['line']);
    }
  });

  it('shows each task as its facts add up, and tells the register the same', () => {
    const facts = byStream('town_subcenter.event');
    const registered = byStream('county_center.register_event');
    const tasks = rowsOf('town_subcenter.task');
    expect(tasks.length).toBeGreaterThan(CASES / 10);
    expect(rowsOf('county_center.register_task')).toHaveLength(tasks.length);
    expect(rowsOf('county_center.case_party')).toHaveLength(tasks.length);
    for (const row of tasks) {
      const own = facts.get(row['id'] ?? '') ?? [];
      const state = fold<Task | null, TaskEvent>(taskDecider, eventsOf(own) as TaskEvent[]);
      expect(JSON.parse(row['state'] ?? '')).toEqual(state);
      expect(registered.get(row['id'] ?? '')?.map(({ body }) => body)).toEqual(own.map(({ body }) => body));
    }
  });

  it('is the same whenever it is made', () => {
    const made = () => chunkOf(plan.history, 0, 50, plan.tables).map(({ lines }) => lines.toString());
    expect(made()).toEqual(made());
  });

  it('lies in the past', () => {
    const times = rowsOf('county_center.event').map((row) => Date.parse(row['recorded_at'] ?? ''));
    expect(Math.max(...times)).toBeLessThan(NOW);
  });
});
