import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { FactHandler } from '../messaging/channels/fact-handler.js';
import { HealthController } from './health.controller.js';
import { FACT_HANDLERS, ParkedController } from './parked.controller.js';
import { SERVICE_RUNTIME, type ServiceRuntime } from './service-runtime.js';

/** Hosts a service's own module with what every process has: the runtime, health, metrics, parked facts. */
@Global()
@Module({})
export class ServiceHostModule {
  static of(
    runtime: ServiceRuntime,
    handlers: readonly FactHandler[],
    service: DynamicModule,
  ): DynamicModule {
    return {
      module: ServiceHostModule,
      imports: [service],
      controllers: [HealthController, ParkedController],
      providers: [
        { provide: SERVICE_RUNTIME, useValue: runtime },
        { provide: FACT_HANDLERS, useValue: handlers },
      ],
      exports: [SERVICE_RUNTIME],
    };
  }
}
