export * from './ruleset.contracts.js';
export * from './ruleset.view.js';
