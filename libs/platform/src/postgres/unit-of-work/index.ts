export * from './aggregate.js';
export { DatabaseClock } from './database-clock.js';
export { GENESIS, linkOf } from './event-hash.js';
export { failureKind } from './pg-errors.js';
export * from './table.js';
export { UnitOfWork, type UnitOfWorkOptions } from './unit-of-work.js';
export * from './work.js';
