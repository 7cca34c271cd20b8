export { factOfHandoff, handoffBody, handoffFact, type HandoffBody } from './handoff.fact.js';
export { HANDOFF_TYPES } from './handoff.parts.js';
