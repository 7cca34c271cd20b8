export * from './announce.js';
export * from './rejections.js';
export * from './task.commands.js';
export * from './task.decider.js';
export * from './task.events.js';
export * from './task.js';
export { mayReadTask } from './who-may.js';
export { isBelow } from './hand-down.js';
export { briefOfRequest, maskReporter, mayReadAttachment, type Attachment } from '@grid/domain-handoff';
