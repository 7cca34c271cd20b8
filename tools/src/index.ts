export * from './runtime/index.js';
export * from './start/index.js';
