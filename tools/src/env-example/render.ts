import { z } from 'zod';

/** One process's environment: whose it is, and the schema it is checked with. */
export interface ProcessEnvironment {
  readonly title: string;
  readonly schema: z.ZodObject;
}

/**
 * The environment of all processes as an example file: every variable once, under the first process that
 * reads it, with its meaning; tuning stands commented out at its default, the rest must be filled in.
 */
export function renderEnvExample(processes: readonly ProcessEnvironment[]): string {
  const seen = new Set<string>();
  const sections = processes.map(({ title, schema }) => {
    const entries = Object.entries(schema.shape).filter(([name]) => !seen.has(name));
    for (const [name] of entries) seen.add(name);
    return [`# ${title}`, ...entries.map(([name, type]) => renderVariable(name, type as z.ZodType))].join(
      '\n\n',
    );
  });
  const head =
    '# Made from the configuration schemas by `npm run generate`. Secrets and addresses have no default.';
  return `${[head, ...sections].join('\n\n\n')}\n`;
}

function renderVariable(name: string, type: z.ZodType): string {
  const json = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  const choices = json.enum ? ` (${json.enum.join(', ')})` : '';
  const meaning = `# ${type.description ?? name}${choices}`;
  const preset = presetOf(type);
  return preset === undefined ? `${meaning}\n${name}=` : `${meaning}\n# ${name}=${preset}`;
}

/** What the schema makes of an absent variable: its default, if it has one. */
function presetOf(type: z.ZodType): string | undefined {
  const parsed = type.safeParse(undefined);
  return parsed.success && parsed.data !== undefined ? String(parsed.data) : undefined;
}
