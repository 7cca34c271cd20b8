// Which packages there are: read from package.json's `workspaces`, as npm itself does.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './platform.mjs';

/** Folders of all workspace packages, relative to `base`, sorted; `*` stands for one folder level. */
export function packageFolders(base = root) {
  const { workspaces } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((pattern) => (pattern.endsWith('/*') ? children(base, pattern.slice(0, -2)) : [pattern]))
    .filter((folder) => existsSync(join(base, folder, 'package.json')))
    .sort();
}

function children(base, parent) {
  if (!existsSync(join(base, parent))) return [];
  return readdirSync(join(base, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`);
}

/**
 * A package's manifest, as far as we read it.
 * @typedef {{ name: string, version: string, type: string, private?: boolean, description?: string,
 *   exports?: Record<string, unknown>, dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string>, nx: { tags: string[] } }} Manifest
 */

/**
 * Every workspace package's folder with its parsed manifest.
 * @returns {{ folder: string, manifest: Manifest }[]}
 */
export function packages(base = root) {
  return packageFolders(base).map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')),
  }));
}

/** Files below a folder as sorted paths relative to it; a missing folder has none. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();
}
