import type { AggregateType } from '@grid/platform';
import type { AuditedService } from './audited-services.js';
import type { Breaches, ServiceCounts } from './audit-report.js';
import type { Snapshot } from './snapshot.js';
import { StreamFold, type LogRow } from './stream-fold.js';
import { INSTANT_FORM, readView, sameJson, wrongColumns, type ViewRow } from './view-row.js';

/**
 * Recomputes every chain of a service from its texts, folds it by the law, and compares what comes out with
 * the view. Log and view are read side by side in the order of their ids, so memory does not grow with them.
 */
export async function verifyLog(
  snapshot: Snapshot,
  service: AuditedService,
  counts: ServiceCounts,
  breaches: Breaches,
): Promise<void> {
  for (const aggregate of service.aggregates) {
    await verifyStreams(snapshot, service, aggregate, counts, breaches);
  }
  const kinds = service.aggregates.map(({ kind }) => kind);
  const strangers = await snapshot.rows<{ stream_id: string; stream_kind: string }>(
    `select stream_id, stream_kind from ${service.schema}.event where stream_kind <> all($1::text[])`,
    [kinds],
  );
  for (const { stream_id, stream_kind } of strangers) {
    breaches.add(service.name, 'LOG_MISSING', stream_id, `${service.name} keeps no ${stream_kind}`);
  }
}

async function verifyStreams(
  snapshot: Snapshot,
  { name, schema }: AuditedService,
  aggregate: AggregateType,
  counts: ServiceCounts,
  breaches: Breaches,
): Promise<void> {
  const events = snapshot.stream<LogRow>(readLog(schema, aggregate.kind));
  const views = snapshot.stream<ViewRow>(readView(schema, aggregate));
  let event = (await events.next()).value;
  let view = (await views.next()).value;
  while (event || view) {
    // Ids are lower-case hex throughout, so text sorts as PostgreSQL's own order does.
    if (view && (!event || view.id < event.stream_id)) {
      breaches.add(name, 'LOG_MISSING', view.id, `a ${aggregate.kind} without a single event`);
      view = (await views.next()).value;
      continue;
    }
    if (!event) break;
    const streamId: string = event.stream_id;
    const fold = new StreamFold(aggregate, (code, at, detail) =>
      breaches.add(name, code, `${streamId}@${at}`, detail),
    );
    for (; event?.stream_id === streamId; event = (await events.next()).value) {
      fold.take(event);
      counts.events += 1;
    }
    fold.finish();
    counts.streams += 1;
    if (view?.id !== streamId) {
      breaches.add(name, 'VIEW_MISSING', streamId, `a log of a ${aggregate.kind} without its view`);
      continue;
    }
    compareView(name, aggregate, fold, view, breaches);
    view = (await views.next()).value;
  }
}

function compareView(
  service: AuditedService['name'],
  aggregate: AggregateType,
  fold: StreamFold,
  view: ViewRow,
  breaches: Breaches,
): void {
  const { id } = view;
  if (view.version !== fold.version || view.head_hash !== fold.hash) {
    breaches.add(service, 'HEAD_DIFFERS', id, `view at ${view.version}, log at ${fold.version}`);
  }
  if (!sameJson(view.state, fold.state)) {
    breaches.add(service, 'STATE_DIFFERS', id, 'the state is not the fold of the log');
  }
  if (fold.state === null) return;
  const wrong = wrongColumns(aggregate, { ...view, version: fold.version }, fold.state);
  if (wrong.length > 0) breaches.add(service, 'PROJECTION_DIFFERS', id, wrong.join(', '));
}

function readLog(schema: string, kind: string): string {
  return `
    select stream_id::text, version, stream_kind, type, case_id::text, body, encode(hash, 'hex') as hash,
           to_char(recorded_at at time zone 'UTC', '${INSTANT_FORM}') as recorded_at
    from ${schema}.event where stream_kind = '${kind}' order by stream_id, version`;
}
