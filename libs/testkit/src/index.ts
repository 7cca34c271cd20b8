export * from './arbitraries.js';
export * from './county.js';
export * from './given.js';
export * from './jurisdiction.oracle.js';
export * from './frozen.js';
export * from './walk.js';
export * from './clock/calendar-file.js';
export * from './clock/compare-clocks.js';
