import { OWNERS, type Owner } from '@grid/territory';

/** The five owners, one a level, from the county down; each is a service. */
export const SERVICES: readonly Owner[] = OWNERS;

/** The name of a service: its folder under apps/, its NATS account, its token in every subject. */
export type ServiceName = Owner;

/** Everything that runs as a process of its own. */
export type ProcessName = ServiceName | 'gateway' | 'county-host';
