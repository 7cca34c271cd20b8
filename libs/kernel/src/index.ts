export { accept, reject, type Decision, type Rejection } from './decision.js';
export { fold, type Decider } from './decider.js';
export { assertNever, Defect, invariant } from './impossible.js';
export { instantFromMs, msOfInstant, type Instant } from './instant.js';
