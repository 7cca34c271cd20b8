import { z } from 'zod';

/** A process that cannot start because its environment is wrong: all problems at once, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Parses the environment of a process once, at boot. Empty variables count as absent.
 * @throws ConfigError naming every variable that is missing or wrong, never its value.
 */
export function readConfig<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<z.output<Schema>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`the environment is not usable:\n${problems.join('\n')}`);
}
