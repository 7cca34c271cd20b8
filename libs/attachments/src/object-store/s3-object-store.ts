import { hash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { ObjectStore } from './object-store.js';

/** Where an S3-compatible store is, and who we are there. */
export interface S3Place {
  /** Address of the bucket, path style: `https://s3.example/grid-files`. */
  readonly bucketUrl: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

const ANSWER_WITHIN_MS = 30_000;

/** Objects in any store that speaks S3's PUT, HEAD, GET and DELETE with signatures of version 4. */
export class S3ObjectStore implements ObjectStore {
  private readonly client: AwsClient;

  constructor(private readonly place: S3Place) {
    this.client = new AwsClient({
      accessKeyId: place.keyId,
      secretAccessKey: place.secret,
      region: place.region,
      service: 's3',
      retries: 3,
    });
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    // Named in the signature, the digest is checked by the store: what arrives otherwise is refused there.
    const headers = { 'x-amz-content-sha256': hash('sha256', bytes) };
    const answer = await this.ask(key, { method: 'PUT', headers, body: Uint8Array.from(bytes) });
    await answer.arrayBuffer();
    if (!answer.ok) throw refused('PUT', answer);
  }

  async sizeOf(key: string): Promise<number | undefined> {
    const answer = await this.ask(key, { method: 'HEAD' });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw refused('HEAD', answer);
    return Number(answer.headers.get('content-length'));
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    const answer = await this.ask(key, { method: 'GET' });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw refused('GET', answer);
    return bytes;
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask(key, { method: 'DELETE' });
    await answer.arrayBuffer();
    if (!answer.ok && answer.status !== 404) throw refused('DELETE', answer);
  }

  private ask(key: string, request: RequestInit): Promise<Response> {
    const url = `${this.place.bucketUrl.replace(/\/$/, '')}/${key}`;
    return this.client.fetch(url, { ...request, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  }
}

function refused(verb: string, { status }: Response): Error {
  return new Error(`the object store answered ${verb} with ${status}`);
}
