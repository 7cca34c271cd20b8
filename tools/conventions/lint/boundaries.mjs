// Who may import whom. Imports point one way:
//   apps → desk, platform → domain, contracts → territory, worktime → kernel
const territory = ['kernel'];
const domain = ['kernel', 'territory', 'domain'];
const contracts = [...domain, 'contracts'];
const platform = contracts;
const desk = [...contracts, 'platform'];
const service = [...desk, 'desk'];
const host = [...service, 'service', 'gateway'];

/** For each layer, the layers that may be imported from it; a layer that is not named may import none. */
export const layers = {
  kernel: [],
  territory,
  domain,
  contracts,
  platform,
  desk,
  service,
  // The one way in has no rules and no database: what a case may do is the owner's to say.
  gateway: ['kernel', 'territory', 'contracts', 'platform'],
  host,
  // A county to try things on; what ships reads its county from the database, so only tools and specs see it.
  model: ['kernel', 'territory'],
  testkit: domain,
  testbed: ['kernel'],
  // Stories go through GraphQL, so of ours they need only what starts a county and what a law looks like.
  e2e: ['kernel', 'territory', 'model', 'tools'],
  tools: [...host, 'model'],
};

const forSpecs = ['testkit', 'testbed'];

/** Options for `@nx/enforce-module-boundaries`. Where testkit and testbed may appear is said in restrictions.mjs. */
export const boundaries = {
  banTransitiveDependencies: true,
  // A package's specs may use a kit that itself stands on that package: no circle in what ships.
  ignoredCircularDependencies: forSpecs.flatMap((kit) => [
    ['*', `@grid/${kit}`],
    [`@grid/${kit}`, '*'],
  ]),
  depConstraints: Object.entries(layers).map(([layer, allowed]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: [...allowed, ...forSpecs].map((name) => `layer:${name}`),
  })),
};
