import {
  getNamedType,
  GraphQLError,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one operation may ask for. Counted before anything is done, once per document. */
export const LIMITS = {
  depth: 8,
  aliases: 15,
  tokens: 1000,
  /** Fields times the rows they may be asked for; a page size given as a variable counts as the largest page. */
  cost: 5000,
  page: 100,
} as const;

/** Rows a list that has no pages is taken to have. */
const UNPAGED_ROWS = 20;

interface Weight {
  readonly depth: number;
  readonly cost: number;
}
const NOTHING: Weight = { depth: 0, cost: 0 };

/** A validation rule: refuses operations that are too deep, too broad or spell too many aliases. */
export function operationLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const aliases = countAliases(document);
      if (aliases > LIMITS.aliases) refuse(context, 'aliases', aliases, LIMITS.aliases);
      const scale = new Scale(context.getSchema(), document);
      for (const node of document.definitions) {
        if (node.kind !== Kind.OPERATION_DEFINITION) continue;
        const root = context.getSchema().getRootType(node.operation);
        if (!root) continue;
        const { depth, cost } = scale.weigh(node.selectionSet, root);
        if (depth > LIMITS.depth) refuse(context, 'depth', depth, LIMITS.depth);
        if (cost > LIMITS.cost) refuse(context, 'cost', cost, LIMITS.cost);
      }
    },
  };
}

/** A validation rule for plain HTTP, where an answer comes once: subscriptions have their own connection. */
export function noSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      if (operation !== OperationTypeNode.SUBSCRIPTION) return;
      context.reportError(new GraphQLError('subscriptions are served over graphql-ws'));
    },
  };
}

function refuse(context: ValidationContext, what: string, got: number, most: number): void {
  context.reportError(new GraphQLError(`the operation's ${what} is ${got}, at most ${most} is allowed`));
}

/** Weighs selections. Each fragment is weighed once, so that nested ones cannot multiply our own work. */
class Scale {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly weighed = new Map<string, Weight>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  weigh(set: SelectionSetNode, parent: GraphQLCompositeType): Weight {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      const weight =
        selection.kind === Kind.FIELD
          ? this.weighField(selection, parent)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.weigh(
                selection.selectionSet,
                this.typeNamed(selection.typeCondition?.name.value) ?? parent,
              )
            : this.weighFragment(selection.name.value);
      depth = Math.max(depth, weight.depth);
      cost += weight.cost;
    }
    return { depth, cost };
  }

  private weighField(node: FieldNode, parent: GraphQLCompositeType): Weight {
    // Asking for the schema itself is allowed or not as a whole; tools nest it deeper than any question of ours.
    if (node.name.value.startsWith('__')) return NOTHING;
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(type)) return { depth: 1, cost: 1 };
    const inner = this.weigh(node.selectionSet, type);
    return { depth: inner.depth + 1, cost: 1 + inner.cost * rowsOf(field, node) };
  }

  private weighFragment(name: string): Weight {
    const known = this.weighed.get(name);
    if (known) return known;
    // A fragment inside itself weighs nothing there: another rule refuses it.
    this.weighed.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const weight = fragment && type ? this.weigh(fragment.selectionSet, type) : NOTHING;
    this.weighed.set(name, weight);
    return weight;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function rowsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const first = field.args.find(({ name }) => name === 'first');
  if (first) {
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (!given) return typeof first.defaultValue === 'number' ? first.defaultValue : LIMITS.page;
    return given.kind === Kind.INT ? Math.max(0, Number(given.value)) : LIMITS.page;
  }
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  // The rows of a page have been counted where the page was asked for.
  return isListType(type) && field.name !== 'nodes' ? UNPAGED_ROWS : 1;
}

function countAliases(document: DocumentNode): number {
  let aliases = 0;
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD && selection.alias) aliases += 1;
      if (selection.kind !== Kind.FRAGMENT_SPREAD) visit(selection.selectionSet);
    }
  };
  for (const node of document.definitions) if ('selectionSet' in node) visit(node.selectionSet);
  return aliases;
}
