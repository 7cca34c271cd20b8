export * from './task.contracts.js';
export type * from './task.view.js';
