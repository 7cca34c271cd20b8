import type { Rejection } from '@grid/kernel';
import type { Actor, Owner } from '@grid/territory';
import type { z } from 'zod';

/** Who serves a contract: one named service, or the desk that every level composes. */
export type Server = Owner | 'desk';

/** The last token a name may grow to when its shape breaks: `v1`. */
type Version = `v${number}`;

/** A command's contract: its name on the wire, who decides, what goes in. `Value` is what a yes answers. */
export interface CommandContract<Input extends z.ZodType = z.ZodType, Value = unknown> {
  readonly kind: 'command';
  readonly server: Server;
  readonly name: string;
  readonly version: Version;
  readonly input: Input;
  /** Carries the type only; never read. */
  readonly value?: Value;
}

/** A query's contract: reads, changes nothing, has no id. */
export interface QueryContract<Input extends z.ZodType = z.ZodType, Value = unknown> {
  readonly kind: 'query';
  readonly server: Server;
  readonly name: string;
  readonly version: Version;
  readonly input: Input;
  /** May be asked by nobody in particular: how one becomes somebody. */
  readonly anonymous?: true;
  readonly value?: Value;
}

export type Contract<Input extends z.ZodType = z.ZodType, Value = unknown> =
  CommandContract<Input, Value> | QueryContract<Input, Value>;

/** What a caller hands in: defaults may be left out. */
export type InputOf<C extends Contract> = z.input<C['input']>;
/** What the handler gets: parsed, complete. */
export type ParsedOf<C extends Contract> = z.output<C['input']>;
/** What a yes answers. */
export type ValueOf<C extends Contract> = C extends Contract<z.ZodType, infer V> ? V : never;

/** Declares a command. The value's type is given at the call: `command<CaseView>()({...})`. */
export function command<Value>() {
  return <Input extends z.ZodType>(
    server: Server,
    name: string,
    input: Input,
  ): CommandContract<Input, Value> => ({ kind: 'command', server, name, version: 'v1', input });
}

/** Declares a query. */
export function query<Value>(version: Version = 'v1') {
  return <Input extends z.ZodType>(
    server: Server,
    name: string,
    input: Input,
  ): QueryContract<Input, Value> => ({ kind: 'query', server, name, version, input });
}

/** A parsed command on its way to a handler. The actor is verified, not claimed. */
export interface CommandMessage<C extends CommandContract> {
  readonly commandId: string;
  /** Says whether a repeated id asks for the same thing. */
  readonly fingerprint: string;
  readonly input: ParsedOf<C>;
  readonly actor: Actor;
  readonly correlationId: string;
}

/** A parsed query on its way to a handler. */
export interface QueryMessage<C extends QueryContract> {
  readonly input: ParsedOf<C>;
  readonly actor: Actor;
  readonly correlationId: string;
}

/** What a service answers: yes with a value, or no with a reason. Faults travel apart, in {@link FaultReply}. */
export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly rejection: Rejection };

/** The world failed, or we did. Nothing of the inside shows; the correlation id finds the log line. */
export interface FaultReply {
  readonly fault: { readonly code: FaultCode; readonly retryable: boolean; readonly correlationId: string };
}

/** UNAVAILABLE: try again with the same command id. INTERNAL: a defect of ours. UNAUTHENTICATED: no valid actor. */
export type FaultCode = 'UNAVAILABLE' | 'BUSY' | 'INTERNAL' | 'UNAUTHENTICATED';
