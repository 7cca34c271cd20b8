import { runService } from '@grid/platform';
import { townSubcenter } from './definition.js';

await runService(townSubcenter, process);
