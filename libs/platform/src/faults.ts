import type { FaultCode } from '@grid/contracts';

/**
 * The world failed: a server is away, a deadline passed, too much at once. Never a rule's "no" (that is a
 * value) and never our own defect. `retryable` says whether the same request may simply be made again.
 */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly retryable: boolean,
    options?: ErrorOptions & { readonly correlationId?: string },
  ) {
    super(message, options);
    this.correlationId = options?.correlationId ?? '';
  }

  readonly correlationId: string;
}
