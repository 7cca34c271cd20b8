import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a service counts: requests by outcome, facts sent and received, and how far behind it is. */
export class ServiceMetrics {
  readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'grid_requests_total',
    help: 'Requests handled, by contract and outcome (accepted, a rejection code, or a fault code)',
    labelNames: ['contract', 'outcome'],
    registers: [this.registry],
  });
  private readonly duration = new Histogram({
    name: 'grid_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['contract'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly outboxLag = new Gauge({
    name: 'grid_outbox_facts',
    help: 'Facts not yet confirmed, by receiver',
    labelNames: ['receiver'],
    registers: [this.registry],
  });
  readonly factsSent = new Counter({
    name: 'grid_facts_sent_total',
    help: 'Facts handed to JetStream; again = offered once more',
    labelNames: ['again'],
    registers: [this.registry],
  });
  readonly factsReceived = new Counter({
    name: 'grid_facts_received_total',
    help: 'Facts received, by receiver and what became of them (applied, duplicate, fetched, parked, missing)',
    labelNames: ['receiver', 'outcome'],
    registers: [this.registry],
  });
  readonly redeliveries = new Counter({
    name: 'grid_redeliveries_total',
    help: 'Messages JetStream delivered more than once, by receiver',
    labelNames: ['receiver'],
    registers: [this.registry],
  });
  readonly receiverLag = new Gauge({
    name: 'grid_receiver_lag_seconds',
    help: 'Age of the fact applied last, by receiver: the register lag for receiver="register"',
    labelNames: ['receiver'],
    registers: [this.registry],
  });
  readonly leading = new Gauge({
    name: 'grid_leader',
    help: '1 while this replica relays and receives for its service',
    registers: [this.registry],
  });
  readonly rungs = new Counter({
    name: 'grid_rungs_total',
    help: 'Rungs of clocks whose instant came, by outcome (fired, refused, failed and to be tried again)',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor(service: string, withProcessMetrics = true) {
    this.registry.setDefaultLabels({ service });
    if (withProcessMetrics) collectDefaultMetrics({ register: this.registry });
  }

  handled(contract: string, outcome: string, seconds: number): void {
    this.requests.inc({ contract, outcome });
    this.duration.observe({ contract }, seconds);
  }
}
