import { runService } from '@grid/platform';
import { countyCenter } from './definition.js';

await runService(countyCenter, process);
