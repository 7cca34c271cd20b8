import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the gateway counts. Labels come from the schema, never from a client, so that they stay few. */
export class GatewayMetrics {
  readonly registry = new Registry();
  private readonly operations = new Counter({
    name: 'grid_graphql_operations_total',
    help: 'GraphQL operations, by first root field and outcome (ok, or an error code)',
    labelNames: ['field', 'outcome'],
    registers: [this.registry],
  });
  private readonly duration = new Histogram({
    name: 'grid_graphql_operation_seconds',
    help: 'Time from a parsed request to its answer, by first root field',
    labelNames: ['field'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly inFlight = new Gauge({
    name: 'grid_graphql_in_flight',
    help: 'Operations being worked on',
    registers: [this.registry],
  });
  readonly turnedAway = new Counter({
    name: 'grid_graphql_turned_away_total',
    help: 'Requests told to come back because too much was in flight',
    registers: [this.registry],
  });
  readonly subscribers = new Gauge({
    name: 'grid_graphql_subscribers',
    help: 'Open connections that may subscribe',
    registers: [this.registry],
  });

  readonly files = new Counter({
    name: 'grid_file_requests_total',
    help: 'Requests about files, by what was asked (upload, download) and outcome (ok, a status or a code)',
    labelNames: ['what', 'outcome'],
    registers: [this.registry],
  });
  readonly uploadsSwept = new Counter({
    name: 'grid_uploads_swept_total',
    help: 'Uploads removed because nobody attached them in time',
    registers: [this.registry],
  });

  constructor() {
    this.registry.setDefaultLabels({ service: 'gateway' });
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one operation. */
  answered(field: string, outcome: string, seconds: number): void {
    this.operations.inc({ field, outcome });
    this.duration.observe({ field }, seconds);
  }
}
