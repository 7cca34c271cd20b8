import type { Reply } from '@grid/contracts';
import type { Rejection } from '@grid/kernel';
import { refusedList } from './errors.js';

/** A refusal as a member of a mutation's result. */
export function asRejection(rejection: Rejection): Rejection & { __typename: 'Rejection' } {
  return { __typename: 'Rejection', ...rejection };
}

/** The one thing asked for, or null: unknown, malformed and not yours are the same answer. */
export function oneOrNull<Value>(reply: Reply<Value>): Value | null {
  return reply.ok ? reply.value : null;
}

/** A list. @throws BAD_USER_INPUT when the service could not make one of what was asked. */
export function listOrError<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw refusedList(reply.rejection);
  return reply.value;
}

/** An input without its empty fields: GraphQL's null and a field left out mean the same to us. */
export function filled<Input extends object>(input: Input): Filled<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Filled<Input>;
}

type Filled<Input> = { [Key in keyof Input]: Exclude<Input[Key], null | undefined> };
