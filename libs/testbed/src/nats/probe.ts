import { connect } from 'node:net';

/**
 * Speaks the first words of the NATS protocol to see whether a server is there and lets this user in.
 * @returns undefined if so, otherwise the reason, as a clause for a sentence
 */
export function probeNats(url: string, timeoutMs = 3_000): Promise<string | undefined> {
  if (!/^(nats|tls):\/\//.test(url) || !URL.canParse(url)) {
    return Promise.resolve('"nats://host:port" is the form of such an address');
  }
  const { hostname, port, username, password } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 4222) });
    const done = (reason?: string) => {
      socket.destroy();
      resolve(reason);
    };
    let heard = '';
    let asked = false;
    socket.setTimeout(timeoutMs, () => done(asked ? 'the server does not answer' : 'nothing answers there'));
    socket.once('error', (error) => done((error as NodeJS.ErrnoException).code ?? error.message));
    socket.once('close', () => done('the server hung up'));
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
      if (!asked && heard.includes('\r\n')) {
        if (!heard.startsWith('INFO ')) return done('what answers there is not NATS');
        // A server that insists on TLS is there; the client library will see to the rest.
        if (/"tls_required":\s*true/.test(heard)) return done();
        asked = true;
        const login = username
          ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
          : {};
        socket.write(`CONNECT ${JSON.stringify({ verbose: false, pedantic: false, ...login })}\r\nPING\r\n`);
      }
      const refusal = /-ERR '([^']*)'/.exec(heard);
      if (refusal) return done(`the server says "${refusal[1]}"`);
      if (/\r\nPONG\r\n/.test(heard)) return done();
    });
  });
}
