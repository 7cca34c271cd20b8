import { swcOptions } from './tools/bootstrap/swc.mjs';

// Jest in ESM mode: sources are TypeScript, compiled by SWC one file at a time, resolved by the workspace's
// own export condition, so that unit specs never need a build.
const cacheDirectory = 'node_modules/.cache/jest';
const sources = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@grid/source', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline', swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/'],
  cacheDirectory,
};

/** One kind of spec: which files, and how long one test may take before it counts as stuck. */
const kind = (displayName, testMatch, seconds, notThese = []) => ({
  ...sources,
  displayName,
  testMatch: [testMatch],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...notThese],
  setupFilesAfterEnv: ['<rootDir>/tools/bootstrap/jest-timeout.mjs'],
  globals: { GRID_TEST_SECONDS: seconds },
});

export default {
  watchman: false,
  cacheDirectory,
  projects: [
    kind('unit', '**/*.spec.ts', 20, ['\\.(int|e2e)\\.spec\\.ts$', '/tools/conventions/']),
    kind('conventions', '<rootDir>/tools/conventions/**/*.spec.ts', 120),
    kind('integration', '**/*.int.spec.ts', 60),
    kind('e2e', '**/*.e2e.spec.ts', 240),
  ],
};
