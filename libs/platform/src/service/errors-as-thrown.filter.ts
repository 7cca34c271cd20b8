import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { throwError, type Observable } from 'rxjs';

/**
 * Lets what a message handler throws reach the grid transport as it was thrown. Nest's own filter would turn
 * everything into "Internal server error", and a database that is away for a moment into a defect of ours.
 */
@Catch()
export class ErrorsAsThrownFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() === 'rpc') return throwError(() => error);
    super.catch(error, host);
    return undefined;
  }
}
