export * from './directory.contracts.js';
export * from './directory.facts.js';
