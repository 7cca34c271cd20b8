export * from './task.contracts.js';
export * from './task.line.js';
export type * from './task.view.js';
