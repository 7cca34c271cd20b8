export { findEndpoints, type DemoAccount, type Endpoints, type RunningProcess } from './endpoints.js';
export { deleteCounty, gridFolder, ROOT, type GridFolder } from './grid-folder.js';
export { isReady, ManagedProcess, type ProcessSpec } from './managed-process.js';
export { NATS_USERS, natsPermissions, natsUsers, type NatsUserName } from './nats-permissions.js';
export { ProcessGroup } from './process-group.js';
export { loadSecrets, type Secrets } from './secrets.js';
export { SERVICES, type ProcessName, type ServiceName } from './services.js';
