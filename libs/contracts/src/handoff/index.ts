export { factOfHandoff, handoffFact } from './handoff.fact.js';
