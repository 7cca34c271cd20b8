import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../runtime/grid-folder.js';
import { renderDeployedNats, renderNatsConfigMap, renderServices } from './render.js';

// Part of `npm run generate`: what of deploy/ follows from tables in the code.
const FILES = {
  'deploy/nats/nats.conf': renderDeployedNats,
  'deploy/kubernetes/nats-config.yaml': renderNatsConfigMap,
  'deploy/kubernetes/services.yaml': renderServices,
};

for (const [path, render] of Object.entries(FILES)) writeFileSync(join(ROOT, path), render());
