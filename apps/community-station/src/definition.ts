import { levelService } from '@grid/desk';

/** The service that owns the tasks of the county's community level. */
export const communityStation = levelService('community-station');
