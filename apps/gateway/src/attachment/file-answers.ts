import { UploadRefused } from '@grid/attachments';
import { ServiceFault, type Logger } from '@grid/platform';
import { GraphQLError } from 'graphql';

/** A "no" over HTTP, in the words of GraphQL's errors: a client reads them in one place. */
export interface FileRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly nextStep: string;
}

/** Unknown, malformed and not yours are the same answer. */
export const NO_SUCH_FILE: FileRefusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'there is nothing here',
  nextStep: 'Take the path from the case or the task.',
};

/** The fact says it was attached; the store has lost it. */
export const ATTACHMENT_GONE: FileRefusal = {
  status: 410,
  code: 'ATTACHMENT_GONE',
  message: 'it was attached, but its bytes are gone from the store',
  nextStep: 'Ask whoever attached it for the file, and attach it again.',
};

export const UNAVAILABLE: FileRefusal = {
  status: 503,
  code: 'UNAVAILABLE',
  message: 'not available just now',
  nextStep: 'Try again; an upload goes on from where it is.',
};

const UNAUTHENTICATED: FileRefusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'log in, or refresh the session',
  nextStep: 'Send the access token in the Authorization header.',
};

const INTERNAL: FileRefusal = {
  status: 500,
  code: 'INTERNAL',
  message: 'something went wrong',
  nextStep: 'Report the correlation id.',
};

/** The body of a refusal. The correlation id is put in on its way out. */
export function refusalBody({ code, message, nextStep }: FileRefusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, nextStep } }] });
}

/** What an error is told as. Whatever is not known is logged whole, and told as little of as can be. */
export function refusalOf(error: unknown, log: Logger, correlationId: string): FileRefusal {
  if (error instanceof UploadRefused) {
    const { status, code, message, nextStep } = error;
    return { status, code, message, nextStep };
  }
  if (error instanceof GraphQLError && error.extensions['code'] === 'UNAUTHENTICATED') return UNAUTHENTICATED;
  if (error instanceof ServiceFault) {
    log.warn({ err: error, correlationId }, 'a file could not be served');
    return error.retryable ? UNAVAILABLE : INTERNAL;
  }
  log.error({ err: error, correlationId }, 'defect');
  return INTERNAL;
}
