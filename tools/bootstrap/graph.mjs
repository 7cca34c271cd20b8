import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainProblem, root } from './platform.mjs';
import { packages } from './workspace.mjs';

/**
 * Lays down the project graph that the boundary rule reads. Without it, or with one that lacks a package,
 * that rule passes everything in silence, so a graph that is not whole is a failure here.
 */
export function buildProjectGraph() {
  const file = join('.nx', 'graph.json');
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const env = { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_NO_CLOUD: 'true' };
  const result = spawnSync(process.execPath, [nx, 'graph', '--file', file], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new PlainProblem(`The project graph could not be made:\n${result.stderr}`);
  const { nodes } = JSON.parse(readFileSync(join(root, file), 'utf8')).graph;
  for (const { manifest, folder } of packages()) {
    if (!nodes[manifest.name])
      throw new PlainProblem(`The project graph lacks ${manifest.name} (${folder}).`);
  }
}
