import { describe, expect, it } from '@jest/globals';
import { packages } from '../bootstrap/workspace.mjs';
import { lintPlanted } from './planted.fixture.js';

// One package or two for every layer: all that others could wrongly reach for.
const TARGETS = [
  ...['kernel', 'territory', 'worktime', 'domain-task', 'domain-case', 'model-county', 'contracts'],
  ...['platform', 'desk', 'county-center', 'grid-worker', 'gateway', 'county-host', 'tools', 'e2e'],
];

const PURE = ['kernel', 'territory', 'worktime'];
const DOMAIN = [...PURE, 'domain-task', 'domain-case'];
const SERVICES = ['county-center', 'grid-worker'];

/** The architecture page in a table, written out apart from the lint configuration that enforces it. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'libs/kernel': [],
  'libs/territory': ['kernel'],
  'libs/worktime': ['kernel'],
  'libs/domain/task': DOMAIN,
  'libs/domain/case': DOMAIN,
  'libs/model-county': PURE,
  'libs/contracts': DOMAIN,
  'libs/platform': [...DOMAIN, 'contracts'],
  'libs/attachments': [...DOMAIN, 'contracts'],
  'libs/desk': [...DOMAIN, 'contracts', 'platform'],
  'apps/county-center': [...DOMAIN, 'contracts', 'platform', 'desk'],
  'apps/town-subcenter': [...DOMAIN, 'contracts', 'platform', 'desk'],
  'apps/community-station': [...DOMAIN, 'contracts', 'platform', 'desk'],
  'apps/grid-worker': [...DOMAIN, 'contracts', 'platform', 'desk'],
  'apps/building-head': [...DOMAIN, 'contracts', 'platform', 'desk'],
  'apps/gateway': [...PURE, 'contracts', 'platform'],
  'apps/county-host': [...DOMAIN, 'contracts', 'platform', 'desk', ...SERVICES, 'gateway'],
  'libs/testkit': DOMAIN,
  'libs/testbed': ['kernel'],
  e2e: [...PURE, 'model-county', 'tools'],
  tools: [...DOMAIN, 'model-county', 'contracts', 'platform', 'desk', ...SERVICES, 'gateway'],
};

const RULE = '@nx/enforce-module-boundaries';

describe('imports point one way', () => {
  const folders = Object.keys(MAY_IMPORT);
  const manifests = new Map(packages().map(({ folder, manifest }) => [folder, manifest.name]));
  const others = (folder: string) => TARGETS.filter((target) => manifests.get(folder) !== `@grid/${target}`);
  const reports = lintPlanted([
    ...folders.map((folder) => ({
      file: `${folder}/src/planted.ts`,
      text: others(folder)
        .map((target) => `export * from '@grid/${target}';\n`)
        .join(''),
    })),
    { file: 'apps/grid-worker/src/planted.ts', text: "export * from '../../../libs/kernel/src/index.js';\n" },
    { file: 'libs/kernel/src/planted.ts', text: "export const late = import('@grid/platform');\n" },
    { file: 'libs/contracts/src/planted.ts', text: "export * from '@nestjs/core';\n" },
    { file: 'libs/contracts/src/planted.ts', text: "export * from 'zod';\n" },
    { file: 'libs/kernel/src/planted.spec.ts', text: "import '@grid/testkit';\n" },
    { file: 'libs/kernel/src/planted.int.spec.ts', text: "import '@grid/testbed';\n" },
  ]);
  const lines = (index: number) => (reports[index] ?? []).filter(({ ruleId }) => ruleId === RULE);

  it.each(folders)('%s imports what it may and nothing else', (folder) => {
    const refused = new Set(lines(folders.indexOf(folder)).map(({ line }) => others(folder)[line - 1]));
    const passed = others(folder).filter((target) => !refused.has(target));
    const wanted = others(folder).filter((target) => MAY_IMPORT[folder]?.includes(target));
    expect(passed).toEqual(wanted);
  });

  it('is said of every package', () => {
    const unnamed = [...manifests.keys()].filter((folder) => !(folder in MAY_IMPORT));
    expect(unnamed.filter((folder) => !folder.startsWith('libs/domain/'))).toEqual([]);
  });

  it('refuses a path into another package', () => {
    expect(lines(folders.length)).toHaveLength(1);
  });

  it('refuses an import made late', () => {
    expect(lines(folders.length + 1)).toHaveLength(1);
  });

  it("refuses an npm package that the package's manifest does not name, and lets through one it names", () => {
    expect(lines(folders.length + 2)).toHaveLength(1);
    expect(lines(folders.length + 3)).toHaveLength(0);
  });

  it('lets a spec use the kits that stand on its own package', () => {
    expect([...lines(folders.length + 4), ...lines(folders.length + 5)]).toEqual([]);
  });
});
