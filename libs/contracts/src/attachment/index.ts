export { attachInput, attachmentName, briefFile, type AttachmentView } from './attachment.parts.js';
export { fromAttachmentId, toAttachmentId, toUploadId, fromUploadId, type Holder } from './attachment-id.js';
