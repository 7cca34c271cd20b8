import { unwrapResolverError } from '@apollo/server/errors';
import type { Rejection } from '@grid/kernel';
import { ServiceFault } from '@grid/platform';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutValues } from './without-values.js';

/** Every code an error can bear. Refusals by the rules are no errors: they are answers. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL'
  | 'NOT_FOUND'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE';

/** An error that may be shown as it is. */
class ShownError extends GraphQLError {
  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } });
  }
}

/** No token, or one that opens nothing any more. */
export function unauthenticated(): Error {
  return new ShownError('UNAUTHENTICATED', 'log in, or refresh the session');
}

/** What was asked for cannot be read: a cursor, an area, a page size. `reason` is stable, for programs. */
export function badInput(reason: string, message: string): Error {
  return new ShownError('BAD_USER_INPUT', message, { reason });
}

/** A service's refusal where the schema has no place for one: in a list. */
export function refusedList(rejection: Rejection): Error {
  return badInput(rejection.code, rejection.reason);
}

/** Shown when as much is in flight as the gateway takes on. */
export const OVERLOADED = {
  message: 'too much at once: try again',
  extensions: { code: 'UNAVAILABLE', retryable: true },
} as const;

/** Apollo's own codes, told as ours. Whatever is not here is a defect of ours. */
const TOLD_AS: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_FOUND: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};

/** How an error is shown: a known code, nothing of the inside, no hints at what the schema calls things. */
export function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const where = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (cause instanceof ServiceFault) return { ...where, ...presentFault(cause) };
  if (cause instanceof ShownError) {
    return { ...where, message: cause.message, extensions: { ...cause.extensions } };
  }
  const code = TOLD_AS[String(formatted.extensions?.['code'])];
  if (!code) return { ...where, message: 'something went wrong', extensions: { code: 'INTERNAL' } };
  return { ...where, message: withoutValues(formatted.message), extensions: { code } };
}

/** The same, for an error that Apollo has not formatted. */
export function presentRaw(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path } = error;
  return presentError({ message, ...(locations && { locations }), ...(path && { path }) }, error);
}

/** Whether an error is a defect of ours, to be logged whole. */
export function isDefect(error: unknown, shown: GraphQLFormattedError): boolean {
  return shown.extensions?.['code'] === 'INTERNAL' && !(unwrapResolverError(error) instanceof ServiceFault);
}

function presentFault(fault: ServiceFault): GraphQLFormattedError {
  switch (fault.code) {
    case 'UNAVAILABLE':
    case 'BUSY':
      return {
        message: 'not available just now: send it again, with the same commandId',
        extensions: { code: 'UNAVAILABLE', retryable: true },
      };
    case 'UNAUTHENTICATED':
      return { message: 'log in, or refresh the session', extensions: { code: 'UNAUTHENTICATED' } };
    case 'INTERNAL':
      return { message: 'something went wrong', extensions: { code: 'INTERNAL' } };
  }
}
