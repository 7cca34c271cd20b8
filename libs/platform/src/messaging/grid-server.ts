import { HEADERS, requestPattern, requestWildcard, type Contract, type FaultCode } from '@grid/contracts';
import type { Actor, Owner } from '@grid/territory';
import { SYSTEM_ACTOR } from '@grid/territory';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { firstValueFrom, isObservable } from 'rxjs';
import { ServiceFault } from '../faults.js';
import type { ActorVerifier } from '../identity/index.js';
import type { ServiceMetrics } from '../observability/metrics.js';
import type { Logger } from '../observability/logger.js';
import { failureKind } from '../postgres/unit-of-work/pg-errors.js';
import { EndOfTurn } from './end-of-turn.js';
import { RawJson } from './raw-json.js';
import { parseRequest } from './request-parser.js';

export interface GridServerOptions {
  readonly service: Owner;
  readonly nats: NatsConnection;
  readonly contracts: readonly Contract[];
  readonly verifier: ActorVerifier;
  readonly mostInFlight: number;
  readonly metrics: ServiceMetrics;
  readonly log: Logger;
}

/**
 * Nest's transport onto our own wire: subjects `grid.cmd.<owner>.<partition>.<name>.v1`, plain JSON, a signed
 * actor in the header. Every request is parsed and its actor verified before a handler sees it; every answer
 * is a yes, a no, or a fault with a code, and the inside never shows.
 */
export class GridServer extends Server implements CustomTransportStrategy {
  private readonly byPattern: ReadonlyMap<string, Contract>;
  private readonly handlers = new Map<string, MessageHandler>();
  private subscriptions: Subscription[] = [];
  private inFlight = 0;
  private readonly turn = new EndOfTurn();

  constructor(private readonly options: GridServerOptions) {
    super();
    this.byPattern = new Map(options.contracts.map((contract) => [requestPattern(contract), contract]));
  }

  listen(callback: () => void): void {
    for (const kind of ['command', 'query'] as const) {
      const subject = requestWildcard(kind, this.options.service);
      this.subscriptions.push(
        this.options.nats.subscribe(subject, {
          queue: this.options.service,
          callback: (error, message) => {
            if (!error) void this.serve(message);
          },
        }),
      );
    }
    callback();
  }

  /** Takes no more requests; those in flight are answered. */
  async close(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.drain().catch(() => undefined)));
    this.subscriptions = [];
  }

  on(): never {
    throw new Error('the grid transport has no events of its own');
  }

  unwrap<T>(): T {
    return this.options.nats as T;
  }

  private async serve(message: Msg): Promise<void> {
    const started = performance.now();
    const pattern = message.subject.split('.').slice(4).join('.');
    const correlationId = message.headers?.get(HEADERS.correlationId) ?? '';
    let outcome = 'accepted';
    this.inFlight += 1;
    try {
      const reply = await this.answer(pattern, message, correlationId);
      outcome = reply.outcome;
      await this.turn.wait();
      message.respond(reply.text);
    } catch (error) {
      const fault = faultOf(error);
      outcome = fault.code;
      if (fault.code === 'INTERNAL') this.options.log.error({ err: error, pattern, correlationId }, 'defect');
      else
        this.options.log.warn(
          { pattern, correlationId, code: fault.code, reason: messageOf(error) },
          'fault',
        );
      message.respond(JSON.stringify({ fault: { ...fault, correlationId } }));
    } finally {
      this.inFlight -= 1;
      const seconds = (performance.now() - started) / 1000;
      this.options.metrics.handled(pattern, outcome, seconds);
      // What changes something is one line of the log; questions are many, and said only when asked to.
      const level = message.subject.startsWith('grid.cmd.') ? 'info' : 'debug';
      this.options.log[level](
        { pattern, outcome, correlationId, ms: Math.round(seconds * 1e5) / 100 },
        'handled',
      );
    }
  }

  private async answer(
    pattern: string,
    message: Msg,
    correlationId: string,
  ): Promise<{ readonly text: string; readonly outcome: string }> {
    if (this.inFlight > this.options.mostInFlight) throw new ServiceFault('BUSY', 'too much at once', true);
    const contract = this.byPattern.get(pattern);
    const handler = this.handlerOf(pattern);
    if (!contract || !handler) throw new ServiceFault('INTERNAL', `nobody serves ${pattern}`, false);
    const actor = this.actorOf(message, contract);
    const parsed = parseRequest(contract, message.data, actor, correlationId);
    if (!parsed.ok) return { text: JSON.stringify(parsed), outcome: 'INVALID_MESSAGE' };
    return textOf(await this.call(handler, parsed.message));
  }

  private actorOf(message: Msg, contract: Contract): Actor {
    if (contract.kind === 'query' && contract.anonymous) return SYSTEM_ACTOR;
    const actor = this.options.verifier.verify(message.headers?.get(HEADERS.actor) ?? '');
    if (!actor) throw new ServiceFault('UNAUTHENTICATED', 'no valid actor', false);
    return actor;
  }

  /** Nest looks a handler up by trying to parse the pattern as JSON first, and ours never is: asked once each. */
  private handlerOf(pattern: string): MessageHandler | undefined {
    const known = this.handlers.get(pattern);
    if (known) return known;
    const found = this.byPattern.has(pattern) ? this.getHandlerByPattern(pattern) : null;
    if (found) this.handlers.set(pattern, found);
    return found ?? undefined;
  }

  private async call(handler: MessageHandler, input: unknown): Promise<unknown> {
    const answer: unknown = await handler(input);
    return isObservable(answer) ? firstValueFrom(answer) : answer;
  }
}

function textOf(reply: unknown): { readonly text: string; readonly outcome: string } {
  if (reply instanceof RawJson) return { text: `{"ok":true,"value":${reply.text}}`, outcome: 'accepted' };
  const refused = reply as { readonly ok: boolean; readonly rejection?: { readonly code: string } };
  return {
    text: JSON.stringify(reply),
    outcome: refused.ok ? 'accepted' : (refused.rejection?.code ?? 'rejected'),
  };
}

function faultOf(error: unknown): { readonly code: FaultCode; readonly retryable: boolean } {
  if (error instanceof ServiceFault) return { code: error.code, retryable: error.retryable };
  // A query's own words with a PostgreSQL that is away or coming back: the same question may be asked again.
  if (failureKind(error) === 'AWAY') return { code: 'UNAVAILABLE', retryable: true };
  return { code: 'INTERNAL', retryable: false };
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return error instanceof Error ? error.message + cause : 'unknown';
}
