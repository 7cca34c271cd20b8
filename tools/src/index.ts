export * from './audit-verify/index.js';
export * from './parked/index.js';
export * from './people/index.js';
export * from './runtime/index.js';
export * from './start/index.js';
export * from './story/index.js';
