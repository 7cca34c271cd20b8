import { runService } from '@grid/platform';
import { gridWorker } from './definition.js';

await runService(gridWorker, process);
