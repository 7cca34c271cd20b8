import type { FactMessage } from '@grid/contracts';
import type { Owner } from '@grid/territory';
import type { JsMsg } from '@nats-io/jetstream';
import { channelKey } from './inbox.js';

/** A fact waiting for its turn. Fetched ones have no JetStream message to confirm. */
export interface Held {
  readonly channel: string;
  readonly fact: FactMessage;
  readonly message: JsMsg | undefined;
}

/** A stretch that is missing before what a channel holds. */
export interface Gap {
  readonly sender: Owner;
  readonly partition: string;
  readonly afterSeq: number;
}

interface ChannelState {
  position: number;
  readonly waiting: Map<number, Held>;
  tries: number;
  notBefore: number;
}

const FIRST_PAUSE_MS = 100;
const MOST_PAUSE_MS = 5000;

/**
 * Facts in the order of their channels: what is next, what is missing, what was had before. Only a waiting
 * room; PostgreSQL knows the positions, and {@link reset} takes them from there.
 */
export class ChannelBuffer {
  private readonly channels = new Map<string, ChannelState>();

  clear(): void {
    this.channels.clear();
  }

  /** Takes the positions as recorded. What waits keeps waiting, unless it is now known to be a twin. */
  reset(positions: ReadonlyMap<string, number>): void {
    for (const [channel, position] of positions) this.state(channel).position = position;
  }

  positionOf(channel: string): number {
    return this.state(channel).position;
  }

  add(fact: FactMessage, message?: JsMsg): void {
    const channel = channelKey(fact);
    const { waiting } = this.state(channel);
    const before = waiting.get(fact.seq);
    waiting.set(fact.seq, { channel, fact, message: message ?? before?.message });
  }

  /** Facts that have had their effect already. */
  takeTwins(): readonly Held[] {
    const twins: Held[] = [];
    for (const state of this.channels.values()) {
      for (const [seq, held] of state.waiting) {
        if (seq > state.position) continue;
        twins.push(held);
        state.waiting.delete(seq);
      }
    }
    return twins;
  }

  gaps(): readonly Gap[] {
    const gaps: Gap[] = [];
    for (const { waiting, position } of this.channels.values()) {
      const [any] = waiting.values();
      if (!any || waiting.has(position + 1)) continue;
      gaps.push({ sender: any.fact.sender, partition: any.fact.partition, afterSeq: position });
    }
    return gaps;
  }

  /** What can be applied now: an unbroken run of each channel that is not pausing after a failure. */
  nextInSequence(most: number, nowMs: number): readonly Held[] {
    const next: Held[] = [];
    for (const { waiting, position, notBefore } of this.channels.values()) {
      if (notBefore > nowMs) continue;
      for (let seq = position + 1; next.length < most; seq += 1) {
        const held = waiting.get(seq);
        if (!held) break;
        next.push(held);
      }
    }
    return next;
  }

  /** One fact has had its effect. */
  advance({ channel, fact }: Held): void {
    const state = this.state(channel);
    state.position = Math.max(state.position, fact.seq);
    state.waiting.delete(fact.seq);
    state.tries = 0;
    state.notBefore = 0;
  }

  /** One fact failed: its channel pauses, longer each time. Returns how often it has failed. */
  failed({ channel }: Held, nowMs: number): number {
    const state = this.state(channel);
    state.tries += 1;
    state.notBefore = nowMs + Math.min(FIRST_PAUSE_MS * 2 ** (state.tries - 1), MOST_PAUSE_MS);
    return state.tries;
  }

  private state(channel: string): ChannelState {
    let state = this.channels.get(channel);
    if (!state) {
      state = { position: 0, waiting: new Map(), tries: 0, notBefore: 0 };
      this.channels.set(channel, state);
    }
    return state;
  }
}
