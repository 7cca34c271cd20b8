import { appRoleOf } from '../config/service-config.js';

/** What the application role may do to a table. Anything not named here is refused by PostgreSQL. */
export type TableGrants = Readonly<Record<string, 'APPEND' | 'EDIT' | 'READ' | 'QUEUE'>>;

/** The platform tables: logs can only grow; queues lose what has been delivered. */
export const PLATFORM_GRANTS: TableGrants = {
  event: 'APPEND',
  command_answer: 'APPEND',
  outbox: 'QUEUE',
  outbox_channel: 'EDIT',
  inbox: 'QUEUE',
  parked_fact: 'APPEND',
  parked_outcome: 'APPEND',
};

const PRIVILEGES = {
  APPEND: 'select, insert',
  EDIT: 'select, insert, update',
  READ: 'select',
  QUEUE: 'select, insert, update, delete',
} as const;

/** The statements that give a service's application role exactly these rights in its schema, and no more. */
export function grantStatements(schema: string, grants: TableGrants): string[] {
  const role = appRoleOf(schema);
  return [
    `grant usage on schema ${schema} to ${role}`,
    `revoke all on all tables in schema ${schema} from ${role}`,
    ...Object.entries(grants).map(
      ([table, kind]) => `grant ${PRIVILEGES[kind]} on ${schema}.${table} to ${role}`,
    ),
    `grant usage, select on all sequences in schema ${schema} to ${role}`,
  ];
}
