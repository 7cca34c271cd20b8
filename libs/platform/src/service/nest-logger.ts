import type { LoggerService } from '@nestjs/common';
import type { Logger } from '../observability/logger.js';

/** Nest's own words, as lines of the same log; its chatter about modules stays at debug. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => {
      log.debug({ nest: String(message) }, 'nest');
    },
    debug: (message: unknown) => {
      log.debug({ nest: String(message) }, 'nest');
    },
    verbose: (message: unknown) => {
      log.debug({ nest: String(message) }, 'nest');
    },
    warn: (message: unknown) => {
      log.warn({ nest: String(message) }, 'nest');
    },
    error: (message: unknown) => {
      log.error({ nest: String(message) }, 'nest');
    },
    fatal: (message: unknown) => {
      log.fatal({ nest: String(message) }, 'nest');
    },
  };
}
