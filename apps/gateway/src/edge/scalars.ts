import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const CANONICAL_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function parseInstant(value: unknown): string {
  const ms = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  const instant = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
  // Date.parse carries 30 February over into March; we do not guess what was meant.
  if (instant === '' || instant.slice(0, 10) !== String(value).slice(0, 10)) {
    throw new GraphQLError('DateTime must be a UTC instant such as 2026-02-13T08:30:00.000Z');
  }
  return instant;
}

function parseUuid(value: unknown): string {
  const uuid = typeof value === 'string' ? value.toLowerCase() : '';
  if (!CANONICAL_UUID.test(uuid)) throw new GraphQLError('UUID must be a UUID such as a client makes');
  return uuid;
}

function textScalar(name: string, parseValue: (value: unknown) => string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
    // What services answer has been parsed by them: it goes out as it is.
    serialize: (value) => value,
  });
}

/** The scalars of the schema, strict on the way in. */
export const scalars = {
  DateTime: textScalar('DateTime', parseInstant),
  UUID: textScalar('UUID', parseUuid),
};
