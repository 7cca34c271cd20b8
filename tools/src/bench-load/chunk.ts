import { linkOf } from '@grid/platform';
import type { History } from './history.js';
import {
  EVENT_COLUMNS,
  PARTY_COLUMNS,
  REGISTER_EVENT_COLUMNS,
  REGISTER_TASK_COLUMNS,
  type EventTemplate,
  type StreamTemplate,
} from './template.js';

/** Lines for one table, in PostgreSQL's COPY text. */
export interface TableLines {
  readonly statement: string;
  readonly lines: Buffer;
}

/** The schemas and the view tables' columns the lines are for. */
export interface ChunkTables {
  readonly caseColumns: readonly string[];
  readonly taskColumns: readonly string[];
}

const COUNTY = 'county_center';
const TOWN = 'town_subcenter';

/** A run of historic cases as lines for every table they are in. */
export function chunkOf(history: History, from: number, to: number, tables: ChunkTables): TableLines[] {
  const caseEvents: string[] = [];
  const cases: string[] = [];
  const taskEvents: string[] = [];
  const tasks: string[] = [];
  const registerTasks: string[] = [];
  const registerEvents: string[] = [];
  const parties: string[] = [];
  for (let index = from; index < to; index += 1) {
    const { template, values } = history.caseOf(index);
    const { ofCase, ofTask } = template;
    cases.push(writeStream(ofCase, values, caseEvents));
    if (!ofTask) continue;
    tasks.push(writeStream(ofTask, values, taskEvents));
    registerTasks.push(`${ofTask.registerTask.fill(values)}\n`);
    for (const { head, body } of ofTask.registerEvents) {
      registerEvents.push(`${head.fill(values)}${body.fill(values)}\n`);
    }
    parties.push(`${ofTask.party.fill(values)}\n`);
  }
  return [
    into(`${COUNTY}.event`, EVENT_COLUMNS, caseEvents),
    into(`${COUNTY}.case_file`, tables.caseColumns.join(', '), cases),
    into(`${COUNTY}.register_event`, REGISTER_EVENT_COLUMNS, registerEvents),
    into(`${COUNTY}.register_task`, REGISTER_TASK_COLUMNS, registerTasks),
    into(`${COUNTY}.case_party`, PARTY_COLUMNS, parties),
    into(`${TOWN}.event`, EVENT_COLUMNS, taskEvents),
    into(`${TOWN}.task`, tables.taskColumns.join(', '), tasks),
  ];
}

/** Writes a stream's facts, each linked to the one before, and gives its view row. */
function writeStream(stream: StreamTemplate, values: readonly string[], events: string[]): string {
  let hash = '';
  for (const { head, body } of stream.events) {
    const text = body.fill(values);
    hash = linkOf(hash, text);
    events.push(eventLine(head, text, hash, values));
  }
  return `${stream.row.fill(values)}\\\\x${hash}\n`;
}

function eventLine(
  head: EventTemplate['head'],
  body: string,
  hash: string,
  values: readonly string[],
): string {
  return `${head.fill(values)}${body}\t\\\\x${hash}\n`;
}

function into(table: string, columns: string, lines: readonly string[]): TableLines {
  return { statement: `copy ${table} (${columns}) from stdin`, lines: Buffer.from(lines.join('')) };
}
