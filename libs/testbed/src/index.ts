export { CannotStart } from './cannot-start.js';
export { eventually } from './eventually.js';
export { freePort, isPortFree } from './free-port.js';
export { guardTemporaryFolder, releaseTemporaryFolder } from './orphan-guard.js';
export {
  renderNatsConfig,
  type NatsConfig,
  type NatsPermissions,
  type NatsUser,
  type SubjectRule,
} from './nats/config.js';
export { startNats, type NatsOptions, type NatsServer } from './nats/nats-server.js';
export { probeNats } from './nats/probe.js';
export { findNats, NATS_IMAGE, type FindNats, type NatsProgram } from './nats/program.js';
export { removePostgresData } from './postgres/data-folder.js';
export { startPostgres, type PostgresOptions, type PostgresServer } from './postgres/postgres-server.js';
export { spawnServer, type ServerCommand, type ServerProcess } from './server-process.js';
export { inDatabase, startTestbed, type Testbed } from './testbed.js';
