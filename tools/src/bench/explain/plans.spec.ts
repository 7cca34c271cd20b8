import { describe, expect, it } from '@jest/globals';
import { indexesOf, problemsOf, readPlans } from './plans.js';

const LOG = [
  '2026-11-23 12:00:00.000 UTC [41] LOG:  checkpoint starting: time',
  '2026-11-23 12:00:00.001 UTC [42] LOG:  duration: 0.061 ms  plan:',
  '\t{',
  '\t  "Query Text": "select id\\nfrom case_file order by id limit 51",',
  '\t  "Plan": { "Node Type": "Limit", "Plans": [',
  '\t    { "Node Type": "Index Scan", "Relation Name": "case_file", "Index Name": "case_file_pk", "Actual Rows": 51 } ] }',
  '\t}',
  '2026-11-23 12:00:00.002 UTC [42] LOG:  duration: 9.100 ms  plan:',
  '\t{',
  '\t  "Query Text": "select * from event order by type",',
  '\t  "Plan": { "Node Type": "Sort", "Actual Rows": 51, "Plans": [',
  '\t    { "Node Type": "Seq Scan", "Relation Name": "event", "Actual Rows": 7000 } ] }',
  '\t}',
].join('\n');

describe('logged plans', () => {
  it('are read whole, other lines apart', () => {
    const plans = readPlans(LOG);
    expect(plans.map(({ query }) => query)).toEqual([
      'select id\nfrom case_file order by id limit 51',
      'select * from event order by type',
    ]);
    expect(plans.map(({ plan }) => indexesOf(plan))).toEqual([['case_file_pk'], []]);
  });

  it('are refused for a scan of a growing table and for a sort of more than a page', () => {
    expect(readPlans(LOG).map((plan) => problemsOf(plan).map(({ problem }) => problem))).toEqual([
      [],
      ['sorts 7000 rows', 'reads all of event'],
    ]);
  });

  it('may merge a page of each state', () => {
    const sorting = (rows: number) => ({
      'Node Type': 'Sort',
      Plans: [{ 'Node Type': 'Append', 'Actual Rows': rows }],
    });
    expect(problemsOf({ query: '', plan: sorting(909) })).toEqual([]);
    expect(problemsOf({ query: '', plan: sorting(910) })).toHaveLength(1);
  });

  it('may scan what does not grow, and sort a page', () => {
    const plan = {
      'Node Type': 'Sort',
      Plans: [{ 'Node Type': 'Seq Scan', 'Relation Name': 'duty_limit', 'Actual Rows': 101 }],
    };
    expect(problemsOf({ query: '', plan })).toEqual([]);
  });
});
