import { writeFileSync } from 'node:fs';
import { gatewayConfigSchema } from '@grid/gateway';
import { serviceConfigSchema } from '@grid/platform';
import { renderEnvExample } from './render.js';

writeFileSync(
  new URL('../../../.env.example', import.meta.url),
  renderEnvExample([
    {
      title: 'A service (county-center, town-subcenter, community-station, grid-worker, building-head)',
      schema: serviceConfigSchema,
    },
    { title: 'The gateway, besides what it shares with a service', schema: gatewayConfigSchema },
  ]),
);
