import { Agent, request } from 'undici';

/** Where GraphQL is served and how it is asked: one of several gateways, the next one when one fails. */
export interface GraphqlClientOptions {
  readonly gateways: readonly string[];
  /** Longest wait for one answer. */
  readonly timeoutMs?: number;
  /** Now and then a caller hangs up before he has heard the answer: after so many ms, or not at all. */
  readonly hangUpAfterMs?: () => number | undefined;
  /** Sees every answer as it came: specs look for what must never be in one. */
  readonly observe?: (text: string) => void;
}

/** An error a gateway answered with, or the lack of any answer. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    /** `extensions.code` of the first error; `NO_ANSWER` when the connection or the time ended. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Whether the same call may succeed later: commands are safe to repeat by their id. */
  get isPassing(): boolean {
    return this.code === 'UNAVAILABLE' || this.code === 'NO_ANSWER';
  }
}

/** Plain GraphQL over HTTP, as any console or department system speaks it. */
export class GraphqlClient {
  private readonly agent: Agent;
  private next = 0;

  constructor(private readonly options: GraphqlClientOptions) {
    this.agent = new Agent({ keepAliveTimeout: 10_000, connections: 64 });
  }

  /** @throws CallFailed when there is no answer, or one with errors. */
  async call<Data>(document: string, variables: object, token = ''): Promise<Data> {
    const { gateways, timeoutMs = 8_000, hangUpAfterMs, observe } = this.options;
    const hangUpMs = hangUpAfterMs?.();
    // Each call goes through the next gateway: a county's gateways are all the same.
    const url = gateways[(this.next += 1) % gateways.length] ?? '';
    let text: string;
    try {
      const answer = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        headers: {
          'content-type': 'application/json',
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query: document, variables }),
        ...(hangUpMs === undefined ? {} : { signal: AbortSignal.timeout(hangUpMs) }),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      text = await answer.body.text();
    } catch (cause) {
      throw new CallFailed('NO_ANSWER', `no answer from ${url}`, { cause });
    }
    observe?.(text);
    return dataOf<Data>(text);
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }
}

function dataOf<Data>(text: string): Data {
  let answer: {
    data?: Data | null;
    errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch (cause) {
    throw new CallFailed('NO_ANSWER', 'the answer is not JSON', { cause });
  }
  const [error] = answer.errors ?? [];
  if (error || !answer.data) {
    throw new CallFailed(error?.extensions?.code ?? 'NO_ANSWER', error?.message ?? 'an answer without data');
  }
  return answer.data;
}
