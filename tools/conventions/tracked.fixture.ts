import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';

/** Files that are in the repository or about to be: all that git does not ignore. */
export function trackedFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const output = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = output.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  if (files.length < 50) throw new Error('Too few files are tracked for a convention to mean anything.');
  return files;
}

/** A tracked file's text; undefined for binary content. */
export function textOf(file: string): string | undefined {
  const content = readFileSync(join(root, file));
  return content.includes(0) ? undefined : content.toString('utf8');
}

/** `file:line` of every match of a pattern in a file's text. */
export function placesOf(file: string, pattern: RegExp): string[] {
  const lines = textOf(file)?.split('\n') ?? [];
  return lines.flatMap((line, i) =>
    pattern.test(line) ? [`${file}:${i + 1}: ${line.trim().slice(0, 120)}`] : [],
  );
}
