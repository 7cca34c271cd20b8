import { createHash } from 'node:crypto';
import { commandId, type CommandMessage, type Contract, type QueryMessage } from '@grid/contracts';
import { reject, type Rejection } from '@grid/kernel';
import type { Actor } from '@grid/territory';
import { z } from 'zod';

const envelope = z.object({ commandId: commandId.optional(), input: z.unknown() });

/** A request parsed at the door: typed from here on, or refused. */
export type ParsedRequest =
  | { readonly ok: true; readonly message: CommandMessage<never> | QueryMessage<never> }
  | { readonly ok: false; readonly rejection: Rejection };

/** Parses a request body by its contract. Names what is wrong and where, never what was sent. */
export function parseRequest(
  contract: Contract,
  body: Uint8Array,
  actor: Actor,
  correlationId: string,
): ParsedRequest {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  } catch {
    return invalid({ body: 'not JSON' });
  }
  const enclosed = envelope.safeParse(json);
  if (!enclosed.success) return invalid(problemsOf(enclosed.error));
  const parsed = contract.input.safeParse(enclosed.data.input);
  if (!parsed.success) return invalid(problemsOf(parsed.error));
  const input = parsed.data as never;
  if (contract.kind === 'query') return { ok: true, message: { input, actor, correlationId } };
  const id = enclosed.data.commandId;
  if (id === undefined) return invalid({ commandId: 'required' });
  const fingerprint = createHash('sha256')
    .update(`${contract.name}\n${actor.accountId}\n${JSON.stringify(input)}`)
    .digest('base64url');
  return { ok: true, message: { commandId: id, fingerprint, input, actor, correlationId } };
}

function problemsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues
      .slice(0, 10)
      .map((issue) => [
        issue.path.join('.') || 'input',
        issue.code === 'unrecognized_keys' ? 'unknown field' : issue.message,
      ]),
  );
}

function invalid(details: Record<string, string>): ParsedRequest {
  return reject({
    code: 'INVALID_MESSAGE',
    decidedBy: 'contract',
    reason: 'the input is not of the form this operation takes',
    nextStep: 'correct the fields named in details and send it again',
    details,
  });
}
