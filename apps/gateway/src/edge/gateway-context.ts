import type { Caller } from './caller.js';

/** What every resolver is handed. Frameworks copy it, so it holds the one thing with an identity by reference. */
export interface GatewayContext {
  /** Marks the context as complete for Nest, which would otherwise copy it once more to put a request in. */
  readonly req: object;
  readonly caller: Caller;
}
