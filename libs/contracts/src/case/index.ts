export * from './case.contracts.js';
export type * from './case.view.js';
