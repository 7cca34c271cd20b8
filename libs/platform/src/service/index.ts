export { nestLogger } from './nest-logger.js';
export type { ServiceDefinition } from './service-definition.js';
export { SERVICE_RUNTIME, type ServiceRuntime } from './service-runtime.js';
export { startService, type RunningService } from './start-service.js';
export { runService } from './run-service.js';
