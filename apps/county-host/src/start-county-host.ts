import { buildingHead } from '@grid/building-head';
import { communityStation } from '@grid/community-station';
import { countyCenter } from '@grid/county-center';
import { startGateway } from '@grid/gateway';
import { gridWorker } from '@grid/grid-worker';
import { startService, type RunningService } from '@grid/platform';
import { townSubcenter } from '@grid/town-subcenter';
import type { HostConfig } from './config.js';
import { startHealthServer } from './health-server.js';

/** The five services, top down. Each keeps its own module, schema, connections and consumers. */
const SERVICES = [countyCenter, townSubcenter, communityStation, gridWorker, buildingHead];

/** Everything a small county needs, in one process. */
export interface RunningCounty {
  readonly graphql: string;
  readonly health: string;
  close(): Promise<void>;
}

/** Starts all services, then the way in. They share nothing but the process: all talk goes over NATS. */
export async function startCountyHost(config: HostConfig): Promise<RunningCounty> {
  const services: RunningService[] = await Promise.all(
    // The host answers for all of them on one port; their own are any that are free.
    SERVICES.map((definition) => startService(definition, { ...config, HTTP_PORT: 0 })),
  );
  const gateway = await startGateway(config);
  const health = await startHealthServer([...services, { name: 'gateway', url: gateway.url }], {
    host: config.HTTP_HOST,
    port: config.HEALTH_PORT,
  });
  return {
    graphql: `${gateway.url}/graphql`,
    health: health.url,
    close: async () => {
      health.server.close();
      await gateway.close();
      await Promise.all(services.map((service) => service.close()));
    },
  };
}
