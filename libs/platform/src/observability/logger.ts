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
    serializers: { err: bareError },
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

/**
 * An error without what a database adds to it: a failing row, a statement's parameters. Those are people's
 * words and names.
 */
export function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const constraint = 'constraint' in error ? String(error.constraint) : undefined;
  return {
    type: name,
    message,
    code,
    constraint,
    stack,
    ...(cause === undefined ? {} : { cause: bareError(cause) }),
  };
}
