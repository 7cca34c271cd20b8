// src → dist for every package, file by file. What did not change since last time is not touched, so that
// every start may ask for a build.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runMain } from './platform.mjs';
import { elapsed } from './progress.mjs';
import { swcOptions } from './swc.mjs';
import { filesBelow, packageFolders } from './workspace.mjs';

const RECORD = '.build.json';
const ASSET = /\.(graphql|sql|json)$/;

/** Files of src that exist for specs only: they never reach dist. */
const FOR_SPECS = /\.(spec|fixture)\.ts$|(^|\/)(spec|__snapshots__)\//;

/** The files a source file becomes, or none when it has no place in dist. */
export function outputsOf(source) {
  if (source.endsWith('.d.ts') || FOR_SPECS.test(source)) return [];
  if (source.endsWith('.ts')) return [source.replace(/\.ts$/, '.js'), source.replace(/\.ts$/, '.js.map')];
  return ASSET.test(source) ? [source] : [];
}

/**
 * Brings every package's dist up to its src.
 * @returns how many sources were built, how many outputs removed.
 */
export async function ensureBuilt(base = root) {
  const total = { built: 0, removed: 0 };
  const rules = rulesDigest();
  for (const folder of packageFolders(base)) {
    const { built, removed } = await buildPackage(join(base, folder), rules);
    total.built += built;
    total.removed += removed;
  }
  return total;
}

/** Other options or another compiler make other output, so they are part of what a record stands for. */
function rulesDigest() {
  const compiler = join(root, 'node_modules', '@swc', 'core', 'package.json');
  const { version } = JSON.parse(readFileSync(compiler, 'utf8'));
  return digest(JSON.stringify([version, swcOptions, FOR_SPECS.source, ASSET.source]));
}

async function buildPackage(folder, rules) {
  const [src, dist] = [join(folder, 'src'), join(folder, 'dist')];
  const sources = filesBelow(src).filter((source) => outputsOf(source).length > 0);
  const present = new Set(filesBelow(dist));
  if (sources.length === 0 && present.size === 0) return { built: 0, removed: 0 };
  const record = readRecord(dist, rules);
  const files = {};
  let built = 0;
  for (const source of sources) {
    const { mtimeMs, size } = statSync(join(src, source));
    const known = outputsOf(source).every((output) => present.has(output)) ? record[source] : undefined;
    if (known?.mtimeMs === mtimeMs && known.size === size) {
      files[source] = known;
      continue;
    }
    const content = readFileSync(join(src, source));
    const hash = digest(content);
    if (known?.hash !== hash) {
      await emit(src, dist, source, content);
      built += 1;
    }
    files[source] = { mtimeMs, size, hash };
  }
  const removed = removeStale(dist, present, sources);
  if (removed > 0 || JSON.stringify(files) !== JSON.stringify(record)) writeRecord(dist, rules, files);
  return { built, removed };
}

function readRecord(dist, rules) {
  const file = join(dist, RECORD);
  if (!existsSync(file)) return {};
  const record = JSON.parse(readFileSync(file, 'utf8'));
  return record.rules === rules ? record.files : {};
}

function writeRecord(dist, rules, files) {
  writeWhole(join(dist, RECORD), JSON.stringify({ rules, files }));
}

async function emit(src, dist, source, content) {
  const [output, map] = outputsOf(source).map((name) => join(dist, name));
  if (!map) return writeWhole(output, content);
  // Loaded late: a build with nothing to do does not pay for the compiler.
  const { transform } = await import('@swc/core');
  const sourceFileName = relative(dirname(output), join(src, source));
  const result = await transform(content.toString(), {
    ...swcOptions,
    filename: join(src, source),
    sourceFileName,
    sourceMaps: true,
    swcrc: false,
    configFile: false,
  });
  writeWhole(map, result.map);
  const pointer = `//# sourceMappingURL=${map.slice(map.lastIndexOf('/') + 1)}\n`;
  writeWhole(output, result.code + pointer);
}

/** Written beside, then renamed: a process starting meanwhile reads the old file or the new, never half. */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}

/** A module whose source is gone must not go on answering imports. */
function removeStale(dist, present, sources) {
  const wanted = new Set([RECORD, ...sources.flatMap(outputsOf)]);
  const stale = [...present].filter((file) => !wanted.has(file) && !file.endsWith('.part'));
  for (const file of stale) {
    rmSync(join(dist, file));
    for (let folder = dirname(join(dist, file)); folder !== dist; folder = dirname(folder)) {
      if (readdirSync(folder).length > 0) break;
      rmdirSync(folder);
    }
  }
  return stale.length;
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const start = performance.now();
    const { built, removed } = await ensureBuilt();
    console.log(`built ${built} files, removed ${removed} (${elapsed(start)})`);
  });
}
