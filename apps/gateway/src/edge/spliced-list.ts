import type { LineForm } from '@grid/contracts';
import { RawJson } from '@grid/platform';
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isObjectType,
  Kind,
  locatedError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Run } from './compiled-operations.js';
import type { GatewayContext } from './gateway-context.js';
import { splice, type Part, type Piece } from './splice.js';

/** A root field that lists lines, and how its page is fetched as the text it came as. */
export interface LineList {
  readonly form: { readonly columns: LineForm<never>['columns'] };
  /** The JSON text of a page. @throws what the field itself would throw. */
  readonly fetch: (args: never, context: GatewayContext) => Promise<string>;
}

/**
 * Runs an operation that asks for one list of lines and plain fields of them, and nothing else: the values are
 * cut out of the page's text, never read and never rebuilt. Undefined for every other operation. What is out of
 * the ordinary is left to `ordinarily`, which answers the same, slower.
 */
export function spliceList(
  schema: GraphQLSchema,
  document: DocumentNode,
  lists: ReadonlyMap<string, LineList>,
  ordinarily: Run,
): Run | undefined {
  const [operation] = document.definitions;
  if (document.definitions.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const [root, ...others] = plainFields(operation.selectionSet.selections) ?? [];
  const list = root && lists.get(root.name.value);
  const definition = root && schema.getQueryType()?.getFields()[root.name.value];
  if (!list || !definition || others.length > 0) return undefined;
  const parts = partsOf(root, getNamedType(definition.type) as GraphQLObjectType, list.form.columns);
  if (!parts) return undefined;
  const key = keyOf(root);

  return async (context, variables): Promise<ExecutionResult> => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
    if (!coerced) return ordinarily(context, variables);
    try {
      const args = getArgumentValues(definition, root, coerced);
      const text = splice(await list.fetch(args as never, context), parts);
      if (text === undefined) return await ordinarily(context, variables);
      // Apollo hands the data on as they are, to whoever writes them out.
      return { data: new RawJson(`{"${key}":{${text}}}`) as never };
    } catch (error) {
      return { data: null, errors: [locatedError(error, [root], [key])] };
    }
  };
}

function partsOf(
  root: FieldNode,
  connection: GraphQLObjectType,
  columns: readonly string[],
): Part[] | undefined {
  const parts: Part[] = [];
  const asked = fieldsOf(root);
  if (!asked) return undefined;
  for (const [nth, field] of asked.entries()) {
    const before = `${nth > 0 ? ',' : ''}"${keyOf(field)}":`;
    if (field.name.value === '__typename') {
      parts.push({ kind: 'text', text: `${before}"${connection.name}"` });
      continue;
    }
    const inner = fieldsOf(field);
    const type = getNamedType(connection.getFields()[field.name.value]?.type);
    if (!inner || !isObjectType(type)) return undefined;
    if (field.name.value === 'nodes') {
      const written = piecesOf(inner, type, columns);
      if (!written) return undefined;
      parts.push({ kind: 'nodes', before, ...written });
    } else parts.push(...pageInfoOf(inner, before, type));
  }
  return parts;
}

function pageInfoOf(inner: readonly FieldNode[], before: string, type: GraphQLObjectType): Part[] {
  const parts = inner.map((field, nth): Part => {
    const name = `${nth > 0 ? ',' : `${before}{`}"${keyOf(field)}":`;
    const what = field.name.value;
    if (what === 'endCursor' || what === 'hasNextPage') return { kind: what, before: name };
    return { kind: 'text', text: `${name}"${type.name}"` };
  });
  return [...parts, { kind: 'text', text: '}' }];
}

function piecesOf(
  inner: readonly FieldNode[],
  type: GraphQLObjectType,
  columns: readonly string[],
): { readonly pieces: readonly Piece[]; readonly end: string } | undefined {
  const pieces: Piece[] = [];
  let before = '{';
  for (const [nth, field] of inner.entries()) {
    before += `${nth > 0 ? ',' : ''}"${keyOf(field)}":`;
    if (field.name.value === '__typename') {
      before += `"${type.name}"`;
      continue;
    }
    const column = columns.indexOf(field.name.value);
    if (column < 0) return undefined;
    pieces.push({ before, column });
    before = '';
  }
  return { pieces, end: `${before}}` };
}

function fieldsOf({ selectionSet }: FieldNode): readonly FieldNode[] | undefined {
  return selectionSet && plainFields(selectionSet.selections);
}

/** Selections that are fields, each with an answer of its own; undefined when there is anything else. */
function plainFields(selections: readonly { readonly kind: Kind }[]): readonly FieldNode[] | undefined {
  const fields = selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const keys = new Set(fields.map(keyOf));
  return fields.length === selections.length && keys.size === fields.length ? fields : undefined;
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
