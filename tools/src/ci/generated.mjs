/**
 * What is generated and committed. `npm run generate` makes all of it again; `npm test` does the same and
 * fails if any output then differs from what was there. Commands run from the repository's root with
 * node_modules/.bin on the PATH, after packages are built.
 * @type {{ name: string, command: string, outputs: string[] }[]}
 */
export const generated = [
  {
    name: 'the GraphQL schema in one file, and the types of its resolvers',
    command: 'node apps/gateway/codegen.mjs',
    outputs: ['apps/gateway/schema.graphql', 'apps/gateway/src/generated/schema.generated.ts'],
  },
  {
    name: 'the example environment',
    command: 'node tools/dist/env-example/main.js',
    outputs: ['.env.example'],
  },
  {
    name: 'deployment files that follow from tables in the code',
    command: 'node tools/dist/deploy/main.js && prettier --log-level warn --write deploy/kubernetes',
    outputs: [
      'deploy/nats/nats.conf',
      'deploy/kubernetes/nats-config.yaml',
      'deploy/kubernetes/services.yaml',
    ],
  },
];
