import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A part of the county that can say how it is. */
export interface Part {
  readonly name: string;
  readonly url: string;
}

const ASK_TIMEOUT_MS = 2000;

/** One place that answers for all parts in this process: alive, ready, and everybody's metrics in one page. */
export async function startHealthServer(
  parts: readonly Part[],
  listen: { readonly host: string; readonly port: number },
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const answer =
      request.url === '/health/ready' ? ready(parts) : request.url === '/metrics' ? metrics(parts) : live();
    void answer
      .then(({ status, type, body }) => respond(response, status, type, body))
      .catch(() => respond(response, 503, 'application/json', '{"status":"down"}'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://${listen.host}:${port}`, server };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function live(): Promise<Answer> {
  return Promise.resolve({ status: 200, type: 'application/json', body: '{"status":"up"}' });
}

async function ready(parts: readonly Part[]): Promise<Answer> {
  const states = await Promise.all(
    parts.map(async ({ name, url }) => {
      const reached = await ask(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      return [name, reached ? 'up' : 'down'] as const;
    }),
  );
  const up = states.every(([, state]) => state === 'up');
  const body = JSON.stringify({ status: up ? 'up' : 'down', parts: Object.fromEntries(states) });
  return { status: up ? 200 : 503, type: 'application/json', body };
}

async function metrics(parts: readonly Part[]): Promise<Answer> {
  const pages = await Promise.all(parts.map(async ({ url }) => (await ask(`${url}/metrics`)).text()));
  return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: mergeMetrics(pages) };
}

/** Prometheus wants each metric described once, however many parts count it. */
export function mergeMetrics(pages: readonly string[]): string {
  const described = new Set<string>();
  const lines = pages
    .flatMap((page) => page.split('\n'))
    .filter((line) => {
      if (!line.startsWith('#')) return line !== '';
      if (described.has(line)) return false;
      described.add(line);
      return true;
    });
  return `${lines.join('\n')}\n`;
}

function ask(url: string): Promise<Response> {
  return fetch(url, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
}

function respond(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
