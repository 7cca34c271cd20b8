import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * One JSON line per event, with who logged it. Personal data never enters: contracts' inputs are not logged,
 * and what slips in under a known name is dropped here.
 */
export function createLogger(options: {
  readonly service: string;
  readonly level: string;
  readonly replica?: number;
}): Logger {
  return pino({
    level: options.level,
    base: { service: options.service, replica: options.replica ?? 0 },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'reporter',
        '*.reporter',
        'phone',
        '*.phone',
        'password',
        '*.password',
        'contactPhone',
        '*.contactPhone',
      ],
      censor: '[personal]',
    },
  });
}
