export { createLogger, type Logger } from './logger.js';
export { ServiceMetrics } from './metrics.js';
