export * from './account.contracts.js';
