export * from './fact.js';
export * from './register.facts.js';
export * from './live.js';
export * from './parked.contracts.js';
