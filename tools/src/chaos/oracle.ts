import { fromPublicId } from '@grid/contracts';
import pg from 'pg';
import { untilQuiet, verifyAudit, type AuditReport } from '../audit-verify/index.js';
import type { Cast } from '../people/index.js';
import { SERVICES } from '../runtime/index.js';
import { payloadHash, type Ledger, type Submit } from './ledger.js';

/** What the oracle found. Everything but the first three must be nought. */
export interface Verdict {
  readonly acked: number;
  readonly unknown: number;
  /** Of the unknown ones, how many had become a case all the same. */
  readonly unknownKept: number;
  readonly handoffs: number;
  readonly facts: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly audit: AuditReport;
}

const QUIET_WITHIN_MS = 90_000;
/** Acknowledged submits sent once more, to see the same answer come back. */
const REPEATED = 40;

interface Kept {
  readonly id: string;
  readonly hash: string;
}

/**
 * Holds the county to the client's ledger: every acknowledged submit is exactly one case with that payload;
 * every other is none or one, and sending it again returns that one; every order has exactly one task; and
 * the county's own books are whole.
 */
export async function judge(databaseUrl: string, ledger: Ledger, cast: Cast): Promise<Verdict> {
  await untilQuiet(databaseUrl, QUIET_WITHIN_MS);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const lost: string[] = [];
    const doubled: string[] = [];
    const before = await casesByTitle(client);
    const acked = ledger.submits.filter(({ caseId }) => caseId !== undefined);
    const unknown = ledger.submits.filter(({ caseId }) => caseId === undefined);
    const unknownKept = unknown.filter(({ input }) => before.has(input.title)).length;
    // Before anything is sent again: that could bring back what was lost.
    for (const submit of acked) compare(submit, before.get(submit.input.title) ?? [], lost, doubled);
    for (const submit of [...unknown, ...everyNth(acked, REPEATED)]) {
      const known = before.get(submit.input.title)?.[0]?.id;
      const id = await sendAgain(submit, cast);
      if (known !== undefined && id !== known) doubled.push(`${submit.key}: ${known}, sent again ${id}`);
    }
    const after = await casesByTitle(client);
    for (const submit of unknown) compare(submit, after.get(submit.input.title) ?? [], lost, doubled);
    for (const { key, input } of acked) {
      const count = after.get(input.title)?.length ?? 0;
      if (count > Math.max(1, before.get(input.title)?.length ?? 0))
        doubled.push(`${key}: one more when sent again`);
    }
    await untilQuiet(databaseUrl, QUIET_WITHIN_MS);
    const orders = await judgeOrders(client, lost, doubled);
    const audit = await verifyAudit({ databaseUrl, quiet: true });
    return { acked: acked.length, unknown: unknown.length, unknownKept, ...orders, lost, doubled, audit };
  } finally {
    await client.end();
  }
}

function compare(submit: Submit, kept: readonly Kept[], lost: string[], doubled: string[]): void {
  const { key, caseId, payloadHash: sent } = submit;
  if (kept.length > 1) doubled.push(`${key}: ${kept.length} cases`);
  const [only] = kept;
  if (!only) return void lost.push(`${key}: no case`);
  if (only.hash !== sent) lost.push(`${key}: its case says something else`);
  if (caseId !== undefined && fromPublicId('case', caseId) !== only.id) {
    doubled.push(`${key}: answered ${caseId}, kept as another`);
  }
}

/** Sends a submit once more, as its client would: the same key, the same payload. */
async function sendAgain({ username, input, key }: Submit, cast: Cast): Promise<string> {
  const person = await cast.person(username);
  const answer = await person.actOnCase('submitCase', input, key);
  if (!answer.ok) throw new Error(`${key} sent again: ${answer.rejection.code}`);
  return fromPublicId('case', answer.value.id) ?? answer.value.id;
}

async function casesByTitle(client: pg.Client): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const { rows } = await client.query<{ id: string; title: string; description: string }>(
    `select id, state ->> 'title' as title, state ->> 'description' as description from county_center.case_file`,
  );
  const byTitle = new Map<string, Kept[]>();
  for (const row of rows) {
    const kept = { id: row.id, hash: payloadHash(row) };
    byTitle.set(row.title, [...(byTitle.get(row.title) ?? []), kept]);
  }
  return byTitle;
}

/** Each task ever ordered was opened exactly once, by whichever owner. */
async function judgeOrders(client: pg.Client, lost: string[], doubled: string[]) {
  const schemas = SERVICES.map((name) => name.replaceAll('-', '_'));
  const events = schemas.map((schema) => `select type, body from ${schema}.event`).join(' union all ');
  const { rows } = await client.query<{ task_id: string; orders: number; openings: number }>(`
    with said as (select type, (body::json #>> '{data,order,taskId}') as task_id from (${events}) as every
      where type in ('CaseDispatched', 'TaskHandedDown', 'TaskHandedUp', 'TaskReceived', 'TaskTakenUp')
        -- What is handed up to the county itself waits there as a case.
        and body::json #>> '{data,order,unit,areaPath}' like '%/%')
    select task_id, count(*) filter (where type in ('CaseDispatched', 'TaskHandedDown', 'TaskHandedUp'))::int as orders,
      count(*) filter (where type in ('TaskReceived', 'TaskTakenUp'))::int as openings
    from said group by task_id`);
  for (const { task_id, orders, openings } of rows) {
    if (openings < orders) lost.push(`task ${task_id}: ordered, never opened`);
    if (openings > 1 || openings > orders) doubled.push(`task ${task_id}: opened ${openings} times`);
  }
  const channels = schemas
    .map((schema) => `select last_seq from ${schema}.outbox_channel`)
    .join(' union all ');
  const sent = await client.query<{ facts: number }>(
    `select coalesce(sum(last_seq), 0)::int as facts from (${channels}) as every`,
  );
  return { handoffs: rows.length, facts: sent.rows[0]?.facts ?? 0 };
}

function everyNth<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}
