import { levelService } from '@grid/desk';

/** The service that owns the tasks of the county's building level. */
export const buildingHead = levelService('building-head');
