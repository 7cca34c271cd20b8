import { createHash, createHmac, hash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const KEY = { id: 'GRIDKEY', secret: 'grid-secret', region: 'cn-south-1' };

/**
 * A store that speaks as much of S3 as we use. It works signatures out by itself, from the rules of AWS Signature
 * Version 4, refuses what is signed otherwise, and refuses bytes that are not those that were signed.
 */
export async function startS3StandIn() {
  const objects = new Map<string, Buffer>();
  const refusals: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const key = request.url ?? '';
      const answer = (status: number, headers: Record<string, string | number> = {}, bytes?: Buffer) =>
        response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : bytes);
      const wrong = whatIsWrong(request, body);
      if (wrong !== undefined) {
        refusals.push(wrong);
        return answer(403);
      }
      const held = objects.get(key);
      if (request.method === 'PUT') {
        objects.set(key, body);
        return answer(200);
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return answer(204);
      }
      return held ? answer(200, { 'content-length': held.length }, held) : answer(404);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    place: {
      bucketUrl: `http://127.0.0.1:${port}/grid-files`,
      region: KEY.region,
      keyId: KEY.id,
      secret: KEY.secret,
    },
    objects,
    refusals,
    stop: () => new Promise((closed) => server.close(closed)),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Signature Version 4, read off its specification and not off the client. */
function whatIsWrong(request: IncomingMessage, body: Buffer): string | undefined {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    );
  if (!given) return 'no signature';
  const [, id, date = '', region = '', names = '', signature] = given;
  if (id !== KEY.id || region !== KEY.region) return 'another key';
  const payload = String(request.headers['x-amz-content-sha256']);
  if (request.method === 'PUT' && payload !== hash('sha256', body)) return 'other bytes than signed';
  const url = new URL(request.url ?? '', 'http://s3');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, url.pathname, '', headers.join(''), names, payload].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash('sha256', canonical)].join(
    '\n',
  );
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    Buffer.from(`AWS4${KEY.secret}`),
  );
  const right = createHmac('sha256', key).update(text).digest('hex');
  return right === signature ? undefined : `signature over ${createHash('md5').update(text).digest('hex')}`;
}
