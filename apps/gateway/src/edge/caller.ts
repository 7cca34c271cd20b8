import type { CommandContract, InputOf, QueryContract, Reply, ValueOf } from '@grid/contracts';
import type { ActorSigner, Destination, GridClient, Session, SessionTokens } from '@grid/platform';
import type { Actor } from '@grid/territory';
import { listOrError } from './answers.js';
import { unauthenticated } from './errors.js';

/** What the gateway needs to speak for somebody. One of it serves every request. */
export interface Reception {
  readonly grid: GridClient;
  readonly signer: ActorSigner;
  readonly tokens: SessionTokens;
}

/** The county center, where cases, the directory and accounts are. */
export const COUNTY: Destination = { owner: 'county-center', partition: 'county' };

/** Whoever sent a request: asks services in his name, signed, under one correlation id. */
export class Caller {
  private opened: Session | undefined;

  constructor(
    readonly reception: Reception,
    private readonly accessToken: string,
    readonly correlationId: string,
    /** Address of the socket the request came from; what headers claim is not believed. */
    readonly source: string,
  ) {}

  /** @throws UNAUTHENTICATED without a session. */
  get session(): Session {
    this.opened ??= this.reception.tokens.access(this.accessToken);
    if (!this.opened) throw unauthenticated();
    return this.opened;
  }

  /** @throws UNAUTHENTICATED without a session. */
  get actor(): Actor {
    return this.session.actor;
  }

  /** The caller as services are shown him: signed, with the id of his request. @throws UNAUTHENTICATED. */
  get asking(): { readonly actor: string; readonly correlationId: string } {
    const { correlationId } = this;
    return { actor: this.reception.signer.signFor(this.accessToken, this.actor), correlationId };
  }

  /** Asks a question in the caller's name. @throws UNAUTHENTICATED, ServiceFault. */
  ask<C extends QueryContract>(contract: C, to: Destination, input: InputOf<C>): Promise<Reply<ValueOf<C>>> {
    return this.reception.grid.request(contract, to, { ...this.asking, input });
  }

  /** Asks for a list, and gives the JSON text of its page as it came. @throws as a list does; see answers.ts. */
  async askText<C extends QueryContract>(contract: C, to: Destination, input: InputOf<C>): Promise<string> {
    return listOrError(await this.reception.grid.requestText(contract, to, { ...this.asking, input }));
  }

  /** Sends a command in the caller's name. @throws UNAUTHENTICATED, ServiceFault. */
  command<C extends CommandContract>(
    contract: C,
    to: Destination,
    commandId: string,
    input: InputOf<C>,
  ): Promise<Reply<ValueOf<C>>> {
    return this.reception.grid.request(contract, to, { ...this.asking, commandId, input });
  }
}
