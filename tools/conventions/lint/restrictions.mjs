// What may not be written where. Each concern is a plugin of its own around ESLint's general rules, so that
// a file under several concerns keeps all of them, and a report names the concern (`pure/syntax`).
import { builtinRules } from 'eslint/use-at-your-own-risk';

const SPECS = ['**/*.spec.ts', '**/*.fixture.ts', '**/spec/**'];
const BIG_SPECS = ['**/*.int.spec.ts', '**/*.e2e.spec.ts', '**/*.fixture.ts', '**/spec/**'];
const PURE = ['libs/kernel', 'libs/territory', 'libs/worktime', 'libs/domain'].map(
  (path) => `${path}/**/*.ts`,
);

const plugin = {
  rules: {
    imports: builtinRules.get('no-restricted-imports'),
    globals: builtinRules.get('no-restricted-globals'),
    syntax: builtinRules.get('no-restricted-syntax'),
  },
};

/** One concern: what is refused (`imports`, `globals`, `syntax`) in which files. */
function concern(name, { files = ['**/*.ts'], ignores = [], ...refused }) {
  const rules = Object.entries(refused).map(([rule, entries]) => [`${name}/${rule}`, ['error', ...entries]]);
  return {
    name: `grid/${name}`,
    files,
    ignores,
    plugins: { [name]: plugin },
    rules: Object.fromEntries(rules),
  };
}

const refuse = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));
const refusePackages = (message, ...regexes) => [{ patterns: regexes.map((regex) => ({ regex, message })) }];

const hidden =
  'Time, ids and chance reach a decider in its command: the same input must give the same answer.';
const machine = 'This reads the time zone of the machine it runs on; work with instants and fixed offsets.';

const clockAndChance = [
  ...refuse(
    hidden,
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']",
    "MemberExpression[object.name='Date'][property.name='now']",
    "MemberExpression[object.name='Math'][property.name='random']",
  ),
  ...refuse(
    machine,
    'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]',
  ),
];

const ambient = [
  ...['process', 'globalThis', 'global', 'crypto', 'performance', 'Buffer', 'fetch', 'require', 'console'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: `${name} is the world outside: a decider sees its state and a command.` }));

export const restrictions = [
  concern('pure', {
    files: PURE,
    ignores: SPECS,
    imports: refusePackages('Pure packages import only pure packages of ours.', '^(?!\\.{1,2}/|@grid/)'),
    globals: ambient,
    syntax: [
      ...clockAndChance,
      ...refuse('What a pure package needs is known when it is built.', 'ImportExpression'),
    ],
  }),
  concern('model', { files: ['libs/model-county/**/*.ts'], ignores: SPECS, syntax: clockAndChance }),
  concern('environment', {
    ignores: ['**/config.ts', '**/config/**', 'tools/**', 'e2e/**', 'libs/testbed/**'],
    imports: [
      { paths: ['process', 'node:process'].map((name) => ({ name, importNames: ['env', 'default'] })) },
    ],
    syntax: refuse(
      'The environment is read once, in config.ts, where every setting is checked and described.',
      "MemberExpression[object.name='process'][property.name='env']",
      "MemberExpression[object.name='process'][computed=true][property.value='env']",
      "VariableDeclarator[init.name='process'] Property[key.name='env']",
    ),
  }),
  concern('persistence', {
    ignores: ['**/persistence/**', 'libs/platform/**', 'libs/testbed/**', 'tools/**', ...BIG_SPECS],
    imports: refusePackages(
      'Rows and statements stay under persistence/.',
      '^(typeorm|pg|@nestjs/typeorm)(/|$)',
    ),
  }),
  concern('gateway', {
    files: ['apps/gateway/**/*.ts'],
    imports: refusePackages('The gateway has no database.', '^(typeorm|pg|@nestjs/typeorm)(/|$)'),
  }),
  concern('stories', {
    files: ['e2e/**/*.ts'],
    imports: refusePackages('Stories go through GraphQL, as people do.', '^(typeorm|pg|@nestjs/|@nats-io/)'),
  }),
  concern('testkit', {
    ignores: ['libs/testkit/**', 'tools/**', 'e2e/**', ...SPECS],
    imports: refusePackages('Only specs use the test kit.', '^(@grid/testkit|fast-check|@jest/globals)(/|$)'),
  }),
  concern('testbed', {
    ignores: ['libs/testbed/**', 'tools/**', 'e2e/**', ...BIG_SPECS],
    imports: refusePackages(
      'Only integration and end-to-end specs start real servers.',
      '^@grid/testbed(/|$)',
    ),
  }),
  concern('specs', {
    files: SPECS,
    imports: [
      {
        paths: ['timers/promises', 'node:timers/promises'].map((name) => ({
          name,
          message: 'Wait on a condition with a deadline.',
        })),
      },
    ],
    syntax: [
      ...refuse(
        'A spec that is left out proves nothing: mend it or remove it.',
        'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]',
        'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]',
      ),
      ...refuse(
        'We do not mock our own code: pure parts need no stand-in, the rest runs on real servers.',
        "MemberExpression[object.name='jest'][property.name=/^(mock|doMock|unstable_mockModule|spyOn)$/]",
      ),
      ...refuse(
        'Wait on a condition with a deadline: a sleep is too long everywhere and too short somewhere.',
        "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
        "NewExpression[callee.name='Promise'] CallExpression[callee.property.name='setTimeout']",
      ),
    ],
  }),
];
