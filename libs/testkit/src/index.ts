export * from './arbitraries.js';
export * from './county.js';
export * from './given.js';
export * from './jurisdiction.oracle.js';
