import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../bootstrap/platform.mjs';
import { textOf, trackedFiles } from './tracked.fixture.js';

/** A document of ours, by its path from the root. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

/** Every Markdown file of the repository. */
export function documents(): Document[] {
  return trackedFiles()
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: textOf(file) ?? '' }));
}

/** A text file from the root. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Text without its fenced blocks, in which nothing is a heading or a link. */
function prose(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, '');
}

/** The fenced blocks of a language, without their fences. */
export function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, lang, body]) =>
    lang === language ? [body ?? ''] : [],
  );
}

/** The headings with their signs: `## 2. The case 案件`. */
export function headings(text: string): string[] {
  return [...prose(text).matchAll(/^#{1,6} .+$/gm)].map(([line]) => line);
}

/** What stands between backticks outside of fenced blocks. */
export function spans(text: string): string[] {
  return [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
}

/** How a heading is addressed in a link, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** Links of a document to places in the repository that are not there. */
export function deadLinks({ file, text }: Document): string[] {
  const targets = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : normalize(join(dirname(file), path));
      if (!existsSync(join(root, to))) return true;
      return anchor !== undefined && !headings(read(to)).map(anchorOf).includes(anchor);
    })
    .map((target) => `${file}: ${target}`);
}

/** Paths a document names between backticks that are not there. A package's README names its own `src`. */
export function deadPaths({ file, text }: Document): string[] {
  return spans(text)
    .filter((span) => /^(libs|apps|tools|e2e|docs|deploy|src)\/[\w./-]*$/.test(span))
    .filter((path) => {
      const from = path.startsWith('src/') ? join(dirname(file), path) : path;
      return ![from, `${from}.ts`].some((place) => existsSync(join(root, place)));
    })
    .map((path) => `${file}: ${path}`);
}

/** What ships: sources and schema, without specs and what is generated. */
export const SHIPPED: readonly string[] = trackedFiles().filter(
  (file) => /^(libs|apps)\/.*\.(ts|graphql)$/.test(file) && !/\.(spec|fixture|generated)\.ts$/.test(file),
);

/** Every first group of a pattern in these files, once. */
export function found(pattern: RegExp, files: readonly string[] = SHIPPED): string[] {
  const groups = files.flatMap((file) =>
    [...(textOf(file) ?? '').matchAll(pattern)].map(([, group]) => group ?? ''),
  );
  return [...new Set(groups)];
}
