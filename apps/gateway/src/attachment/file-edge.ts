import type { ContentStore, Uploads } from '@grid/attachments';
import type { Logger } from '@grid/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenOf } from '../edge/apollo-options.js';
import { Caller, type Reception } from '../edge/caller.js';
import type { GatewayMetrics } from '../edge/gateway-metrics.js';
import { FILES_PATH } from './attachment.fields.js';
import { download } from './download.js';
import { refusalBody, refusalOf, UNAVAILABLE, type FileRefusal } from './file-answers.js';
import { UploadProtocol } from './upload-protocol.js';

interface FileEdge {
  readonly uploads: Uploads;
  readonly contents: ContentStore;
  readonly reception: Reception;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
  /** Requests about uploads at once. */
  readonly mostUploads: number;
  /** Files being sent at once: each is held in memory whole until its reader has it. */
  readonly mostDownloads: number;
}

interface Named {
  readonly Params: { readonly id?: string };
}

/** Serves files at `/files`: uploads by tus, attachments by GET. All with the access token that opens GraphQL. */
export function serveFiles(http: FastifyInstance, edge: FileEdge): void {
  const { uploads, contents, log, metrics } = edge;
  const guarded = (
    what: string,
    most: number,
    work: (caller: Caller, request: FastifyRequest<Named>, reply: FastifyReply) => Promise<FastifyReply>,
  ) => {
    let inFlight = 0;
    return async (request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> => {
      if (inFlight >= most) {
        metrics.files.inc({ what, outcome: UNAVAILABLE.code });
        return refuse(reply.header('retry-after', '1').header('connection', 'close'), UNAVAILABLE);
      }
      inFlight += 1;
      // Until the last byte is sent, or the line is cut: a slow reader holds what he is sent.
      reply.raw.once('close', () => (inFlight -= 1));
      try {
        const sent = await work(callerOf(edge.reception, request), request, reply);
        metrics.files.inc({ what, outcome: reply.statusCode < 400 ? 'ok' : String(reply.statusCode) });
        return sent;
      } catch (error) {
        const refusal = refusalOf(error, log, request.id);
        metrics.files.inc({ what, outcome: refusal.code });
        return refuse(reply, refusal);
      }
    };
  };

  const protocol = new UploadProtocol(uploads, (error, correlationId) =>
    refusalOf(error, log, correlationId),
  );
  const upload = guarded('upload', edge.mostUploads, async (caller, request, reply) => {
    const { status, headers, body } = await protocol.answer(request, caller.actor.accountId);
    // What is left of a refused body is not worth reading.
    if (status >= 400) void reply.header('connection', 'close').type('application/json');
    return reply.code(status).headers(headers).send(body);
  });
  const fetched = (original: boolean) =>
    guarded('download', edge.mostDownloads, async (caller, request, reply) => {
      const knownAs = request.headers['if-none-match'];
      const file = await download(contents, caller, { publicId: request.params.id ?? '', original, knownAs });
      if (!file.ok) {
        return refuse(reply, file.refusal);
      }
      void reply.headers(file.headers);
      return file.bytes ? reply.send(Buffer.from(file.bytes)) : reply.code(304).send();
    });

  void http.register((scope, _options, done) => {
    // Bodies are read piece by piece by the protocol, whatever they call themselves.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    scope.route<Named>({ method: ['POST', 'OPTIONS'], url: FILES_PATH, handler: upload });
    scope.route<Named>({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${FILES_PATH}/:id`, handler: upload });
    scope.route<Named>({
      ...{ method: 'GET', url: `${FILES_PATH}/:id`, exposeHeadRoute: false },
      handler: fetched(false),
    });
    scope.route<Named>({
      ...{ method: 'GET', url: `${FILES_PATH}/:id/original`, exposeHeadRoute: false },
      handler: fetched(true),
    });
    done();
  });
}

function refuse(reply: FastifyReply, refusal: FileRefusal): FastifyReply {
  return reply.code(refusal.status).type('application/json').send(refusalBody(refusal));
}

function callerOf(reception: Reception, request: FastifyRequest<Named>): Caller {
  const token = tokenOf(request.headers.authorization);
  return new Caller(reception, token, request.id, request.socket.remoteAddress ?? '');
}
