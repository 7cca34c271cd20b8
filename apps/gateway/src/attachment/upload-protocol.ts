import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { UploadRefused, type Uploads } from '@grid/attachments';
import { fromUploadId, toUploadId } from '@grid/contracts';
import { ServiceFault } from '@grid/platform';
import { Server } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import { storesAway } from './attaching.js';
import { FILES_PATH } from './attachment.fields.js';
import { refusalBody, type FileRefusal } from './file-answers.js';
import { TusStore, uploadKey } from './tus-store.js';

/** An answer of the protocol, to be sent as it is. */
export interface ProtocolAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nothing else of a request reaches the protocol: where we are and who asks is not read off headers. */
const HEADERS = [
  'content-length',
  'content-type',
  'tus-resumable',
  'upload-defer-length',
  'upload-length',
  'upload-metadata',
  'upload-offset',
];

/** Resumable uploads by tus 1.0: create, send a piece, ask how far it is, take it back. */
export class UploadProtocol {
  private readonly askers = new WeakMap<object, { readonly accountId: string; readonly requestId: string }>();
  private readonly server: Server;

  constructor(
    uploads: Uploads,
    private readonly tell: (error: unknown, correlationId: string) => FileRefusal,
  ) {
    const accountOf = (request: object) => this.askers.get(request)?.accountId ?? '';
    this.server = new Server({
      path: FILES_PATH,
      datastore: new TusStore(uploads),
      maxSize: uploads.limits.mostBytes,
      relativeLocation: true,
      respectForwardedHeaders: false,
      allowedOrigins: () => false,
      namingFunction: (request) => uploadKey(accountOf(request), randomUUID()),
      generateUrl: (_, { id }) => `${FILES_PATH}/${toUploadId(id.split('.')[1] ?? '')}`,
      getFileIdFromRequest: (request, last = '') => {
        const uploadId = fromUploadId(last);
        return uploadId === undefined ? undefined : uploadKey(accountOf(request), uploadId);
      },
      onUploadFinish: async (_, { id }) => {
        const [accountId = '', uploadId = ''] = id.split('.');
        await uploads.finish(accountId, uploadId);
        return {};
      },
      onResponseError: (request, error) => {
        const correlationId = this.askers.get(request)?.requestId ?? '';
        const refusal = this.tell(error instanceof Error ? asFault(error) : asRefusal(error), correlationId);
        return { status_code: refusal.status, body: refusalBody(refusal) };
      },
    });
  }

  /** Carries out one request of somebody. */
  async answer(request: FastifyRequest, accountId: string): Promise<ProtocolAnswer> {
    const headers = new Headers();
    for (const name of HEADERS) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const carriesBytes = request.method === 'PATCH' || request.method === 'POST';
    const body = carriesBytes ? { body: Readable.toWeb(request.raw), duplex: 'half' as const } : {};
    const url = new URL(request.url, 'http://gateway');
    const asked = new Request(url, { method: request.method, headers, ...body } as RequestInit);
    this.askers.set(asked, { accountId, requestId: request.id });
    const response = await this.server.handleWeb(asked);
    const text = await response.text();
    const plain = response.status >= 400 && !text.startsWith('{');
    const plainRefusal = () => asRefusal({ status_code: response.status, body: text });
    const refusal = plain ? this.tell(plainRefusal(), request.id) : undefined;
    return {
      status: refusal?.status ?? response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => !OURS.has(name))),
      body: refusal ? refusalBody(refusal) : text,
    };
  }
}

/** Headers that are the transport's to say. */
const OURS: ReadonlySet<string> = new Set(['connection', 'content-length', 'content-type']);

/** What the protocol itself refuses, as a refusal of ours. */
function asRefusal({ status_code: status, body }: { readonly status_code: number; readonly body: string }) {
  const message = body.trim();
  switch (status) {
    case 404:
      return new UploadRefused('UPLOAD_NOT_FOUND', 404, 'you have no such upload', 'Begin the upload again.');
    case 409:
      return new UploadRefused(
        'UPLOAD_CHANGED_MEANWHILE',
        409,
        message,
        'Ask how far it is, and go on from there.',
      );
    case 410:
      return new UploadRefused('UPLOAD_EXPIRED', 410, message, 'Begin it again.');
    case 413:
      return new UploadRefused('FILE_TOO_LARGE', 413, message, 'Send a smaller file, of the size announced.');
    default:
      return new UploadRefused('UPLOAD_MALFORMED', status < 500 ? status : 400, message, 'Speak tus 1.0.0.');
  }
}

/** A line that broke is nobody's defect; nor is a store that is away. */
function asFault(error: Error): Error {
  return error instanceof UploadRefused || error instanceof ServiceFault ? error : storesAway(error);
}
