import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptCase, listSimilar, voidCase } from '@grid/contracts';
import { contactKeyOf } from '../../case/contact-key.js';
import { similarStatement } from '../../persistence/similar-reader.js';
import { CountyService } from '../../spec/county-service.js';
import { actorAt, citizen } from '../../spec/small-county.js';

const operator = actorAt('county', 'OPERATOR');
const town = actorAt('town', 'TOWN_HEAD');
const reporter = (phone: string) => ({ reporter: { name: '', phone } });
const lamp = { title: '老街口路灯不亮', description: '夜里看不见路，请派人来修' };
const pension = { title: '养老金迟迟未发', description: '已经两个月没有到账' };

describe('the search for similar cases', () => {
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
  }, 60_000);
  afterAll(() => county.stop());

  it('finds them by contact, by place and category, and by words, each with its reasons', async () => {
    const here = { placePath: 'gx/t01/v001/g02' };
    const [asking, calling, nearby, wording, ended] = await Promise.all([
      county.submit(citizen('甲'), { ...here, ...lamp, ...reporter('13811111111') }),
      county.submit(citizen('乙'), { placePath: 'gx/t02', ...pension, ...reporter('138 1111 1111') }),
      county.submit(citizen('丙'), { ...here, ...pension, categoryCode: 'M01', ...reporter('13822222222') }),
      county.submit(citizen('丁'), { ...here, ...lamp, ...reporter('13833333333') }),
      county.submit(citizen('甲'), { ...here, ...lamp, ...reporter('13811111111') }),
    ]);
    const chief = actorAt('county', 'DUTY_CHIEF');
    await county.value(voidCase, chief, { caseId: ended.caseId, reason: '测试' });
    const ask = { caseId: asking.caseId, categoryCode: 'M01' };
    const found = await county.value(listSimilar, operator, ask);
    const reasons = Object.fromEntries(found.map((one) => [one.caseId, one.reasons]));
    expect(reasons).toEqual({
      [calling.caseId]: ['SAME_CONTACT'],
      [nearby.caseId]: ['SAME_PLACE_AND_CATEGORY'],
      [wording.caseId]: ['SIMILAR_TEXT'],
    });
    // The town is shown what lies in it, and a citizen or a department nothing.
    const shownToTown = await county.value(listSimilar, town, ask);
    expect(shownToTown.map((one) => one.caseId).sort()).toEqual([nearby.caseId, wording.caseId].sort());
    expect(await county.value(listSimilar, citizen('甲'), ask)).toEqual([]);
    expect(await county.ask(listSimilar, citizen('乙'), ask)).toMatchObject({
      ok: false,
      rejection: { code: 'NOT_FOUND' },
    });

    await county.value(acceptCase, town, { caseId: asking.caseId, categoryCode: 'M01' });
    const [kept] = await county.rows<{ ids: string[] }>(
      `select body::json -> 'data' -> 'similarCaseIds' as ids from event
       where stream_id = $1 and type = 'CaseRegistered'`,
      [asking.caseId],
    );
    expect(kept?.ids).toEqual(shownToTown.map((one) => one.caseId));
  });

  it('looks no further back than the window', async () => {
    const place = { placePath: 'gx/t02/v001', ...lamp, ...reporter('13844444444') };
    const old = await county.submit(citizen('戊'), place);
    const { caseId } = await county.submit(citizen('戊'), place);
    expect(await county.value(listSimilar, operator, { caseId })).toHaveLength(1);
    await county.rows(`update case_file set submitted_at = submitted_at - interval '31 days' where id = $1`, [
      old.caseId,
    ]);
    expect(await county.value(listSimilar, operator, { caseId })).toEqual([]);
  });

  it('knows older cases’ telephones as it knows new ones', async () => {
    for (const phone of ['138 0000 0000', '+86 13800000000', '0831-4030000', '110']) {
      const [row] = await county.rows<{ key: string | null }>(
        `select case when length(digits) >= 7 then
           substr(encode(sha256(convert_to('contact:' || digits, 'UTF8')), 'hex'), 1, 32)::uuid end as key
         from (select regexp_replace(regexp_replace($1, '[^0-9]', '', 'g'), '^86(1[0-9]{10})$', '\\1') as digits) d`,
        [phone],
      );
      expect(row?.key).toBe(contactKeyOf(phone));
    }
  });

  it('reads a page’s worth of each index, however many cases there are', async () => {
    await county.rows(`begin; set local session_replication_role = replica; insert into case_file
      (id, version, head_hash, state, number, status, round, place_path, town_path, community_path, category_code,
       request_kind, submitted_at, due_order, submitted_by, citizen_id, line, contact_key)
      select gen_random_uuid(), 1, decode(repeat('00', 32), 'hex'), '{"title": "x", "description": "y"}', '',
        (array['CLOSED', 'IN_HANDLING', 'REGISTERED', 'SUBMITTED'])[1 + n % 4], 1,
        'gx/t01/v002', 'gx/t01', 'gx/t01/v002', 'M01', 'HELP', now() - n * interval '1 second',
        now(), gen_random_uuid(), null, '[]', '0d6cf8e3-dd8d-0b9b-5fb9-6ea7bdd7c0b0'
      from generate_series(1, 30000) as n; commit; analyze case_file`);
    const { text, values } = similarStatement(
      {
        caseId: randomUUID(),
        requestKind: 'HELP',
        categoryCode: 'M01',
        placePath: 'gx/t01/v002',
        text: '',
        contactKey: '0d6cf8e3-dd8d-0b9b-5fb9-6ea7bdd7c0b0',
        citizenId: citizen('己').accountId,
      },
      '2026-01-01T00:00:00.000Z',
    );
    const [row] = await county.rows<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
      `explain (analyze, format json) ${text}`,
      values,
    );
    const nodes = nodesOf(row?.['QUERY PLAN'][0]?.Plan);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    const greedy = nodes.filter((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) > 500);
    expect(greedy).toEqual([]);
    // Something was there to be read at all: the newest of three states by category and by place.
    expect(nodes[0]?.['Actual Rows']).toBeGreaterThan(50);
  });
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(plan: PlanNode | undefined): readonly PlanNode[] {
  return plan ? [plan, ...(plan.Plans ?? []).flatMap(nodesOf)] : [];
}
