export * from './case.contracts.js';
export * from './case.line.js';
export type * from './case.view.js';
