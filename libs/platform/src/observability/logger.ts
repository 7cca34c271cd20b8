import { pino, type Logger, type LoggerOptions } from 'pino';

export type { Logger };

// A line a command must not cost a system call a command: lines leave together, at the latest a second later.
const BUFFER_BYTES = 4096;
const FLUSH_MS = 1000;
const destination = pino.destination({ dest: 1, sync: false, minLength: BUFFER_BYTES });
setInterval(() => {
  destination.flush();
}, FLUSH_MS).unref();

/**
 * One JSON line per event, with who logged it. Personal data never enters: contracts' inputs are not logged,
 * and what slips in under a known name is dropped here.
 */
export function createLogger(options: {
  readonly service: string;
  readonly level: string;
  readonly replica?: number;
}): Logger {
  const settings: LoggerOptions = {
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
  };
  return pino(settings, destination);
}
