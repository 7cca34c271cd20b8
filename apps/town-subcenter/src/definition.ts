import { levelService } from '@grid/desk';

/** The service that owns the tasks of the county's town level. */
export const townSubcenter = levelService('town-subcenter');
