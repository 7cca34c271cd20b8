export * from './area.js';
export * from './unit.js';
export * from './actor.js';
