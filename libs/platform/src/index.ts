export * from './config/index.js';
export { ServiceFault } from './faults.js';
export * from './identity/index.js';
export * from './messaging/index.js';
export * from './observability/index.js';
export * from './postgres/index.js';
export * from './rungs/index.js';
export * from './service/index.js';
