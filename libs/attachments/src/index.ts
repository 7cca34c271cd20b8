export {
  EXTENSIONS,
  inspectFile,
  typesOf,
  type FileRules,
  type InspectedFile,
} from './content/inspect-file.js';
export { fileNameFor, readableName } from './content/readable-name.js';
export { ContentStore } from './object-store/content-store.js';
export { FILE_BUCKET, NatsBuckets, UPLOAD_BUCKET } from './object-store/nats-buckets.js';
export { NatsObjectStore } from './object-store/nats-object-store.js';
export type { ObjectStore } from './object-store/object-store.js';
export { S3ObjectStore, type S3Place } from './object-store/s3-object-store.js';
export { UploadRefused, type UploadRefusalCode } from './upload/upload-refused.js';
export { UploadLedger } from './upload/upload-ledger.js';
export type { UploadedFile, UploadRecord } from './upload/upload-record.js';
export { Uploads, type UploadLimits } from './upload/uploads.js';
