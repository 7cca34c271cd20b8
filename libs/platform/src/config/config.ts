import { readConfig } from './read-config.js';
import { serviceConfigSchema, type ServiceConfig } from './service-config.js';

/**
 * This process's configuration as a service.
 * @throws ConfigError naming every variable that is missing or wrong.
 */
export function readServiceConfig(): ServiceConfig {
  return readConfig(serviceConfigSchema, process.env);
}
