import type { Contract } from '@grid/contracts';
import type { Owner } from '@grid/territory';
import type { DynamicModule } from '@nestjs/common';
import type { AggregateType } from '../postgres/unit-of-work/aggregate.js';
import type { SchemaDefinition } from '../postgres/migrate.js';
import type { TableSpec } from '../postgres/unit-of-work/table.js';
import type { FactHandler } from '../messaging/channels/fact-handler.js';
import type { RungWork } from '../rungs/rung-runner.js';
import type { ServiceRuntime } from './service-runtime.js';

/** All that makes one service what it is. The platform does the rest, the same for all five. */
export interface ServiceDefinition {
  readonly name: Owner;
  readonly schema: SchemaDefinition;
  readonly contracts: readonly Contract[];
  readonly aggregates: readonly AggregateType[];
  /** Tables written besides the platform's and the aggregates' views. */
  readonly tables: readonly TableSpec[];
  /** The Nest module with the service's controllers. */
  module(runtime: ServiceRuntime): DynamicModule;
  /** Who is addressed here: the service itself, and at the county the register too. */
  factHandlers(runtime: ServiceRuntime): readonly FactHandler[];
  /** What follows when a rung of one of its clocks is due. Without it the service schedules none. */
  rungWork?(runtime: ServiceRuntime): RungWork;
}
