import { TASK_LINE, taskLine } from '@grid/contracts';
import { taskSummary } from '@grid/desk';
import type { AggregateType, Row, TableSpec } from '@grid/platform';
import type { Actor, Owner } from '@grid/territory';
import type { Matter } from './matters.js';
import type { Line } from './play.js';
import type { CountyPosts, Scenario } from './scenarios.js';
import { LINE_SENTINELS, moment, MOMENTS, SENTINELS, SLOTS, Text } from './sentinels.js';

/** A fact's row, to be filled in: what comes before the body, and the body, which is also what is hashed. */
export interface EventTemplate {
  readonly head: Text;
  readonly body: Text;
}

/** The log and the view row of one aggregate; the row's last column is the hash its log ends with. */
export interface StreamTemplate {
  readonly events: readonly EventTemplate[];
  readonly row: Text;
}

/** One way a case can have gone about one matter, ready to be filled in. */
export interface Template {
  readonly scenario: Scenario;
  readonly matter: Matter;
  readonly ofCase: StreamTemplate;
  /** What the town and the register keep of it; undefined when only the case is brought along. */
  readonly ofTask:
    | (StreamTemplate & {
        readonly registerTask: Text;
        readonly registerEvents: readonly EventTemplate[];
        readonly party: Text;
      })
    | undefined;
  /** The slot of the moment at which it was dispatched, and at which it last changed. */
  readonly dispatchedAtSlot: number;
  readonly changedAtSlot: number;
}

/** The columns of a view table with the hash moved to the end, where it is known last. */
export function viewColumns(table: TableSpec): string[] {
  return [...Object.keys(table.columns).filter((column) => column !== 'head_hash'), 'head_hash'];
}

export const EVENT_COLUMNS = 'stream_id, version, stream_kind, type, case_id, recorded_at, body, hash';
export const REGISTER_EVENT_COLUMNS =
  'stream_id, version, source, partition, stream_kind, type, case_id, recorded_at, body';
export const REGISTER_TASK_COLUMNS = 'task_id, version, case_id, unit_id, parent_task_id, line';
export const PARTY_COLUMNS = 'unit_id, case_id, status, due_order, submitted_at, category_code, place_path';

const TOWN: Owner = 'town-subcenter';

/** Plays a scenario once and keeps what it leaves behind as templates. */
export function templateOf(
  scenario: Scenario,
  matter: Matter,
  posts: CountyPosts,
  aggregates: { readonly ofCase: AggregateType; readonly ofTask: AggregateType },
): Template {
  const play = scenario.play(matter, posts);
  const { theCase, task, caseLines, taskLines } = play;
  if (!theCase) throw new Error(`${scenario.name} begins no case`);
  const { caseId, taskId } = SENTINELS;
  const caseRow = aggregates.ofCase.toRow(theCase, caseLines.length);
  const party = ['status', 'due_order', 'submitted_at', 'category_code', 'place_path'];
  return {
    scenario,
    matter,
    ofCase: stream(aggregates.ofCase, caseId, theCase, caseLines),
    ofTask:
      task && scenario.withTask
        ? {
            ...stream(aggregates.ofTask, taskId, task, taskLines),
            registerTask: line([
              taskId,
              taskLines.length,
              caseId,
              SENTINELS.unitId,
              task.order.parent.kind === 'TASK' ? task.order.parent.taskId : null,
              asListed(TASK_LINE.pack(taskLine(taskSummary(task, taskLines.length)))),
            ]),
            registerEvents: taskLines.map((fact) => ({
              head: line([
                taskId,
                fact.version,
                TOWN,
                SENTINELS.town,
                'task',
                fact.event.type,
                caseId,
                fact.at,
                '',
              ]),
              body: bodyOf('task', taskId, fact),
            })),
            party: line([SENTINELS.unitId, caseId, ...party.map((column) => caseRow[column])]),
          }
        : undefined,
    dispatchedAtSlot: SLOTS.indexOf(theCase.dispatchedAt ?? moment(0)),
    changedAtSlot: SLOTS.indexOf(theCase.changedAt),
  };
}

function stream(
  aggregate: AggregateType,
  id: string,
  state: unknown,
  lines: readonly Line<{ readonly type: string }>[],
): StreamTemplate {
  const projected = aggregate.toRow(state, lines.length);
  const row: Row = {
    ...projected,
    line: asListed(String(projected['line'])),
    id,
    version: lines.length,
    state,
  };
  return {
    events: lines.map((fact) => ({
      head: line([id, fact.version, aggregate.kind, fact.event.type, SENTINELS.caseId, fact.at, '']),
      body: bodyOf(aggregate.kind, id, fact),
    })),
    row: line(viewColumns(aggregate.table).map((column) => (column === 'head_hash' ? '' : row[column]))),
  };
}

/** A line whose texts are in ASCII takes what is put into it in ASCII, too. */
function asListed(line: string): string {
  return line.replaceAll(SENTINELS.unitName, LINE_SENTINELS.unitName);
}

/** The envelope the unit of work gives every fact. Brought along, it answers no command of ours. */
function bodyOf(streamKind: string, streamId: string, fact: Line<{ readonly type: string }>): Text {
  return new Text(
    cell({
      streamKind,
      streamId,
      version: fact.version,
      recordedAt: fact.at,
      actor: actorOf(fact.actor),
      commandId: null,
      correlationId: `history-${SENTINELS.serial}`,
      data: fact.event,
    }),
  );
}

function actorOf({ accountId, postId, role, name, unitId, unitName }: Actor) {
  return { accountId, postId, role, name, unitId, unitName };
}

function line(cells: readonly unknown[]): Text {
  return new Text(cells.map(cell).join('\t'));
}

/** A value in PostgreSQL's COPY text. Facts are written so that nothing in them needs escaping: they are hashed. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (/[\\\t\n\r]/.test(text)) throw new Error(`COPY would have to escape ${text}`);
  return text;
}

/** The slots of the moments, in order. */
export const MOMENT_SLOTS = Array.from({ length: MOMENTS }, (_, n) => SLOTS.indexOf(moment(n)));
