import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const PAGE = new URL('../../explorer/index.html', import.meta.url);
/** The page brings everything along and may talk to nobody but the gateway. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";

/**
 * What else one may do at /graphql than POST: with `page`, a browser gets a page to try queries on. Queries in
 * the address are refused, mutations above all: addresses end up in histories, logs and other people's links.
 */
export function serveExplorer(http: FastifyInstance, page: boolean): void {
  const html = page ? readFileSync(PAGE, 'utf8') : '';
  http.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql' || request.method === 'POST') return done();
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (page && wantsPage && !request.url.includes('?')) {
      void reply
        .header('content-security-policy', POLICY)
        .header('x-content-type-options', 'nosniff')
        .type('text/html; charset=utf-8')
        .send(html);
      return;
    }
    const extensions = { code: 'BAD_USER_INPUT', correlationId: request.id };
    void reply
      .code(405)
      .header('allow', 'POST')
      .send({ errors: [{ message: 'send operations by POST', extensions }] });
  });
}
