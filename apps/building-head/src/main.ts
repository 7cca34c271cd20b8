import { runService } from '@grid/platform';
import { buildingHead } from './definition.js';

await runService(buildingHead, process);
