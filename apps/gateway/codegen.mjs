// Makes what is generated from schema/*.graphql: the whole schema in one file, for reviewers and clients, and
// the TypeScript types that every resolver is checked against. Run by `npm run generate`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { buildASTSchema, parse, printSchema } from 'graphql';
import { format } from 'prettier';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = `${here}schema/`;
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
const source = files.map((name) => readFileSync(folder + name, 'utf8')).join('\n');
const schema = buildASTSchema(parse(source));
writeFileSync(
  `${here}schema.graphql`,
  await format(printSchema(schema), { parser: 'graphql', printWidth: 110 }),
);

/** What each type is made of, in src/schema-parents.ts: a service's answer, passed on as it is. */
const parents = {
  Area: 'AreaView',
  AreaConnection: 'AreaPage',
  Attachment: 'PlacedAttachment',
  Case: 'CaseView',
  CaseConnection: 'CasePage',
  CaseLink: 'CaseLinkView',
  CaseLinkConnection: 'CaseLinkPage',
  CaseSummary: 'CaseSummaryView',
  Category: 'CategoryView',
  CategoryConnection: 'CategoryPage',
  ChildTask: 'ChildView',
  InfoRequest: 'InfoRequestView',
  CoHandlerProposal: 'CoHandlerProposalView',
  CoHandler: 'CoHandlerView',
  LeadWait: 'LeadWaitView',
  PageInfo: 'AnyPage',
  Post: 'PostView',
  PostConnection: 'PostPage',
  Handover: 'HandoverView',
  HandoverLedger: 'HandoverLedgerView',
  JointRuling: 'JointRulingView',
  Rejection: 'RejectionValue',
  Responsibility: 'ResponsibilityView',
  Ruleset: 'RulesetView',
  RulesetRowConnection: 'RulesetRowPage',
  RulesetVersion: 'RulesetVersionView',
  RulesetVersionConnection: 'RulesetVersionPage',
  ReturnPrecedent: 'ReturnPrecedentView',
  ReturnPrecedentConnection: 'ReturnPrecedentPage',
  Task: 'TaskView',
  Shelving: 'ShelvingView',
  SimilarCase: 'SimilarCaseView',
  TaskConnection: 'TaskPage',
  TaskNode: 'PlacedTask',
  TaskSummary: 'TaskSummaryView',
  TimelineConnection: 'TimelinePage',
  TimelineEntry: 'TimelineView',
  Unit: 'UnitView',
  UnitConnection: 'UnitPage',
  Viewer: 'Actor',
};

await generate(
  {
    schema: `${here}schema.graphql`,
    silent: true,
    errorsOnly: true,
    generates: {
      [`${here}src/generated/schema.generated.ts`]: {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          useTypeImports: true,
          enumsAsTypes: true,
          immutableTypes: true,
          defaultScalarType: 'never',
          scalars: { ID: 'string', DateTime: 'string', UUID: 'string' },
          inputMaybeValue: 'T | null | undefined',
          contextType: '../edge/gateway-context.js#GatewayContext',
          resolversNonOptionalTypename: { unionMember: true },
          mappers: Object.fromEntries(
            Object.entries(parents).map(([type, parent]) => [
              type,
              `../schema-parents.js#${parent === type ? `${parent} as ${parent}Parent` : parent}`,
            ]),
          ),
        },
      },
    },
  },
  true,
);
