export * from './announce.js';
export * from './brief.js';
export * from './case.commands.js';
export * from './case.decider.js';
export * from './case.events.js';
export * from './case.js';
export * from './rejections.js';
export { mayReadCase } from './who-may.js';
export { isAgainstSomebody, maskReporter, mayReadAttachment, type Attachment } from '@grid/domain-handoff';
