export { createDataSource, poolOf, type DatabaseOptions } from './database.js';
export { grantStatements, PLATFORM_GRANTS, type TableGrants } from './grants.js';
export { Leadership } from './leadership.js';
export { migrateSchema, type SchemaDefinition } from './migrate.js';
export { LayFoundation1700000000001 } from './migrations/1700000000001-lay-foundation.migration.js';
export * from './rows/platform.rows.js';
export * from './unit-of-work/index.js';
export { cursorOf, readCursor } from './cursor.js';
export { isTimestamp, isUuid } from './place.js';
