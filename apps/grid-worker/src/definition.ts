import { levelService } from '@grid/desk';

/** The service that owns the tasks of the county's grid level. */
export const gridWorker = levelService('grid-worker');
