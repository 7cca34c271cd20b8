import { runService } from '@grid/platform';
import { communityStation } from './definition.js';

await runService(communityStation, process);
