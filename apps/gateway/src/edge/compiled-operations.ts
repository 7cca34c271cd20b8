import {
  Kind,
  OperationTypeNode,
  visit,
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GatewayContext } from './gateway-context.js';
import { spliceList, type LineList } from './spliced-list.js';

/** Runs an operation: what `execute` of graphql-js would answer, several times faster. */
export type Run = (context: GatewayContext, variables: object) => Promise<ExecutionResult> | ExecutionResult;

/** A document is worth compiling once it keeps coming back. */
const COMPILE_AT_USE = 4;

/**
 * Operations that come again and again, compiled to code of their own: a list of fifty rows has some six
 * hundred fields, and walking the query anew for each costs more than all the rest of the gateway. What a
 * client writes must never become part of that code, so only documents made of names and variables qualify;
 * all others are interpreted as usual, with the same answers.
 */
export class CompiledOperations {
  /** By document: Apollo's store of documents holds them, and lets them go. */
  private readonly known = new WeakMap<DocumentNode, { uses: number; run?: Run | undefined }>();

  constructor(private readonly lists: ReadonlyMap<string, LineList>) {}

  /** The compiled form of a document, or undefined while it is to be interpreted. */
  find(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
    let entry = this.known.get(document);
    if (!entry) {
      entry = { uses: 0 };
      this.known.set(document, entry);
    }
    entry.uses += 1;
    if (entry.uses === COMPILE_AT_USE && isCompilable(document))
      entry.run = compile(schema, document, this.lists);
    return entry.run;
  }
}

/** One query or mutation, in which nothing is free text and nothing is conditional. */
export function isCompilable(document: DocumentNode): boolean {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]?.operation === OperationTypeNode.SUBSCRIPTION) return false;
  let compilable = true;
  const refuse = () => {
    compilable = false;
    return BREAK;
  };
  visit(document, {
    StringValue: refuse,
    ObjectValue: refuse,
    Directive: refuse,
    Field: (node) => (node.name.value === '__schema' || node.name.value === '__type' ? refuse() : undefined),
  });
  return compilable;
}

/** Compiles a document, or leaves it to be interpreted if that cannot be done. */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  lists: ReadonlyMap<string, LineList>,
): Run | undefined {
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) return undefined;
  const run: Run = (context, variables) => compiled.query(undefined, context, variables);
  return spliceList(schema, document, lists, run) ?? run;
}
