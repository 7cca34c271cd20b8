import { describe, expect, it } from '@jest/globals';
import type { FactMessage } from '@grid/contracts';
import fc from 'fast-check';
import { ChannelBuffer } from './channel-buffer.js';

function fact(sender: FactMessage['sender'], seq: number): FactMessage {
  return {
    sender,
    receiver: 'grid-worker',
    partition: 't01',
    seq,
    fact: 'task-handed-down',
    streamId: '00000000-0000-8000-8000-000000000001',
    correlationId: '',
    recordedAt: '2026-02-13T00:00:00.000Z',
    body: null,
  };
}

const SENDERS = ['community-station', 'town-subcenter'] as const;

describe('the waiting room of a receiver', () => {
  it('lets every fact out once and in sequence, whatever arrives, however often, in whatever order', () => {
    const arrivals = fc.array(
      fc.record({ sender: fc.constantFrom(...SENDERS), seq: fc.integer({ min: 1, max: 30 }) }),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 10 }), (facts, most) => {
        const buffer = new ChannelBuffer();
        const out = new Map<string, number[]>(SENDERS.map((sender) => [sender, []]));
        for (const { sender, seq } of facts) {
          buffer.add(fact(sender, seq));
          buffer.takeTwins();
          for (const held of buffer.nextInSequence(most, 0)) {
            out.get(held.fact.sender)?.push(held.fact.seq);
            buffer.advance(held);
          }
        }
        for (const sender of SENDERS) {
          const seen = new Set(facts.filter((one) => one.sender === sender).map(({ seq }) => seq));
          let unbroken = 0;
          while (seen.has(unbroken + 1)) unbroken += 1;
          const got = out.get(sender) ?? [];
          expect(got).toEqual(Array.from({ length: got.length }, (_, index) => index + 1));
          // What is left waits for the next pulse only where `most` cut it.
          const rest = buffer.nextInSequence(1000, 0).filter((held) => held.fact.sender === sender).length;
          expect(got.length + rest).toBe(unbroken);
          const gap = buffer.gaps().find((one) => one.sender === sender);
          expect(gap === undefined).toBe(rest > 0 || Math.max(0, ...seen) <= got.length);
        }
      }),
    );
  });

  it('holds a channel back after a failure, and only that one', () => {
    const buffer = new ChannelBuffer();
    buffer.add(fact('community-station', 1));
    buffer.add(fact('town-subcenter', 1));
    const [first] = buffer.nextInSequence(10, 0);
    if (!first) throw new Error('nothing to let out');
    expect(buffer.failed(first, 0)).toBe(1);
    expect(buffer.nextInSequence(10, 50).map((held) => held.fact.sender)).toEqual(['town-subcenter']);
    expect(buffer.nextInSequence(10, 150)).toHaveLength(2);
  });
});
