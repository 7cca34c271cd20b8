import type { Logger } from '@grid/platform';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ErrorCode } from './errors.js';

/** A request refused before GraphQL saw it. */
export class RefusedRequest extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Errors on their way out. GraphQL's own pass through to be told there; what fails before (a body too large,
 * broken or of another type) is told in the same words, so that a client reads errors in one place.
 */
@Catch()
export class RequestErrorFilter implements ExceptionFilter {
  constructor(private readonly options: { readonly log: Logger }) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // Returned, not thrown: Nest would log every refusal as a crash.
    if (host.getType<'http' | 'graphql'>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status >= 500) this.options.log.error({ err: error, correlationId: reply.request.id }, 'defect');
    void reply.code(status).send({
      errors: [
        {
          message: MESSAGES[codeOf(status)],
          extensions: { code: codeOf(status), correlationId: reply.request.id },
        },
      ],
    });
    return undefined;
  }
}

function statusOf(error: unknown): number {
  const { statusCode, status } = Object(error) as { statusCode?: unknown; status?: unknown };
  const given = typeof statusCode === 'number' ? statusCode : status;
  return typeof given === 'number' && given >= 400 && given < 600 ? given : 500;
}

type RequestErrorCode = Extract<
  ErrorCode,
  'BAD_USER_INPUT' | 'INTERNAL' | 'NOT_FOUND' | 'PAYLOAD_TOO_LARGE' | 'UNAVAILABLE'
>;

function codeOf(status: number): RequestErrorCode {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 503) return 'UNAVAILABLE';
  return status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT';
}

const MESSAGES: Readonly<Record<RequestErrorCode, string>> = {
  BAD_USER_INPUT: 'the request must be a POST of JSON in UTF-8',
  INTERNAL: 'something went wrong',
  NOT_FOUND: 'there is nothing here',
  PAYLOAD_TOO_LARGE: 'the body is larger than 256 KB',
  UNAVAILABLE: 'not available just now: try again',
};
