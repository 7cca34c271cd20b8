/**
 * Nest finds what to inject through the constructor's parameter types, which exist at run time only if
 * they were imported as values. `import type` compiles, passes the type check, and fails at boot.
 */
export const injectedImport = {
  meta: {
    type: 'problem',
    docs: { description: 'a class that Nest injects is imported as a value' },
    messages: { typeOnly: 'Nest injects {{name}}: import it as a value, or name a token with @Inject().' },
    schema: [],
  },
  create(context) {
    const typeOnly = new Set();
    return {
      ImportDeclaration(node) {
        for (const specifier of node.specifiers) {
          if (node.importKind === 'type' || specifier.importKind === 'type')
            typeOnly.add(specifier.local.name);
        }
      },
      "MethodDefinition[kind='constructor']"(node) {
        if (node.parent.parent.decorators.length === 0) return;
        for (const parameter of node.value.params) {
          if (parameter.decorators?.length > 0) continue;
          const { typeAnnotation } = parameter.parameter ?? parameter;
          const type = typeAnnotation?.typeAnnotation;
          const name = type?.type === 'TSTypeReference' ? type.typeName.name : undefined;
          if (name && typeOnly.has(name))
            context.report({ node: type, messageId: 'typeOnly', data: { name } });
        }
      },
    };
  },
};
