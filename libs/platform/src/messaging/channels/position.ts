import {
  channelPositionInput,
  factMessage,
  outboxMissingInput,
  type FactMessage,
  type Receiver,
} from '@grid/contracts';
import { OWNERS, type Owner } from '@grid/territory';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { z } from 'zod';
import { readJson } from '../read-json.js';
import type { Outbox } from './outbox.js';

const TIMEOUT_MS = 2000;

// Services ask one another these two things about their channels, whoever acts: no actor is involved.
const positionSubject = (owner: Owner) => `grid.chn.${owner}.position.v1`;
const missingSubject = (owner: Owner) => `grid.chn.${owner}.missing.v1`;

/** The service that a receiver lives in: the register is the county's. */
function hostOf(receiver: Receiver): Owner {
  return OWNERS.find((owner) => owner === receiver) ?? 'county-center';
}

/** How far a receiver holds a channel, or undefined when it cannot be asked now. */
export async function askPosition(
  nats: NatsConnection,
  sender: Owner,
  receiver: Receiver,
  partition: string,
): Promise<number | undefined> {
  try {
    const payload = JSON.stringify({ sender, receiver, partition });
    const answer = await nats.request(positionSubject(hostOf(receiver)), payload, { timeout: TIMEOUT_MS });
    const parsed = z.object({ seq: z.int().nonnegative() }).safeParse(answer.json());
    return parsed.success ? parsed.data.seq : undefined;
  } catch {
    return undefined;
  }
}

/** Facts of a channel after a sequence, straight from the sender's outbox; undefined when it is away. */
export async function askMissing(
  nats: NatsConnection,
  sender: Owner,
  ask: z.input<typeof outboxMissingInput>,
): Promise<readonly FactMessage[] | undefined> {
  try {
    const answer = await nats.request(missingSubject(sender), JSON.stringify(ask), { timeout: TIMEOUT_MS });
    const parsed = z.object({ facts: z.array(factMessage) }).safeParse(answer.json());
    return parsed.success ? parsed.data.facts : undefined;
  } catch {
    return undefined;
  }
}

/** Most bytes one answer may carry: NATS takes a megabyte. */
const MOST_BYTES = 700_000;

/** Answers both questions for a service, on every replica: both are reads of its own database. */
export function answerChannelQuestions(options: {
  readonly nats: NatsConnection;
  readonly service: Owner;
  readonly outbox: Outbox;
  readonly positionOf: (receiver: Receiver, sender: Owner, partition: string) => Promise<number>;
}): Subscription[] {
  const { nats, service, outbox } = options;
  const serve = (subject: string, answer: (input: unknown) => Promise<unknown>) =>
    nats.subscribe(subject, {
      queue: `${service}-channels`,
      callback: (error, message) => {
        if (error) return;
        // Whoever asks and hears nothing asks again: an unanswerable question is left unanswered.
        void answer(readJson(message))
          .then((reply) => message.respond(JSON.stringify(reply)))
          .catch(() => undefined);
      },
    });
  return [
    serve(positionSubject(service), async (input) => {
      const { receiver, sender, partition } = channelPositionInput.parse(input);
      return { seq: await options.positionOf(receiver, sender, partition) };
    }),
    serve(missingSubject(service), async (input) => {
      const { receiver, partition, afterSeq, limit } = outboxMissingInput.parse(input);
      return { facts: withinBytes(await outbox.after(receiver, partition, afterSeq, limit)) };
    }),
  ];
}

function withinBytes(facts: readonly FactMessage[]): readonly FactMessage[] {
  let bytes = 0;
  const within = facts.findIndex((fact) => {
    bytes += Buffer.byteLength(JSON.stringify(fact)) + 1;
    return bytes > MOST_BYTES;
  });
  return within < 0 ? facts : facts.slice(0, Math.max(1, within));
}
