export { hostConfigSchema, type HostConfig } from './config.js';
export { mergeMetrics, startHealthServer, type Part } from './health-server.js';
export { startCountyHost, type RunningCounty } from './start-county-host.js';
