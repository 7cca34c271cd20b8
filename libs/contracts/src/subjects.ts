import type { Owner } from '@grid/territory';
import type { Contract } from './contract.js';

/** Who can be sent facts: the five owners, and the county's register, which hears everything. */
export type Receiver = Owner | 'register';

/** `grid.cmd.<owner>.<partition>.<name>.v1` or `grid.qry.…`. A desk contract is addressed to one of its owners. */
export function requestSubject(contract: Contract, owner: Owner, partition: string): string {
  const root = contract.kind === 'command' ? 'grid.cmd' : 'grid.qry';
  return `${root}.${owner}.${partition}.${contract.name}.${contract.version}`;
}

/** All requests of one kind to one owner, for its queue group. */
export function requestWildcard(kind: Contract['kind'], owner: Owner): string {
  return `${kind === 'command' ? 'grid.cmd' : 'grid.qry'}.${owner}.>`;
}

/** The part of a subject that names the contract: `sign-task.v1`. */
export function requestPattern(contract: Pick<Contract, 'name' | 'version'>): string {
  return `${contract.name}.${contract.version}`;
}

/** `grid.evt.<from>.<partition>.<fact>.<to>`: a fact on JetStream, addressed in its subject. */
export function factSubject(from: Owner, partition: string, fact: string, to: Receiver): string {
  return `grid.evt.${from}.${partition}.${fact}.${to}`;
}

/** All facts addressed to one receiver: the single filter of its durable consumer. */
export function factWildcard(to: Receiver): string {
  return `grid.evt.*.*.*.${to}`;
}

/** Where a receiver tells a sender how far it holds a channel. Core NATS: a lost ack is made good by asking. */
export function ackSubject(sender: Owner, partition: string): string {
  return `grid.ack.${sender}.${partition}`;
}

/** Notices of committed changes, at most once, for subscriptions and to wake the relay. Never truth. */
export function liveSubject(service: Owner, partition: string): string {
  return `grid.live.${service}.${partition}`;
}

/** The JetStream stream that carries all facts, and the subjects it captures. */
export const FACT_STREAM = { name: 'GRID_FACTS', subjects: ['grid.evt.>'] } as const;
