import { connect, type Socket } from 'node:net';

/** What came back: the status, and the body as bytes. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: (\d+)/i;

/**
 * One kept-alive HTTP connection that posts JSON, one request at a time. Written by hand on the socket: what a
 * general client spends on a request would come out of the two cores that are being measured.
 */
export class HttpConnection {
  private received: Buffer[] = [];
  private size = 0;
  /** Bytes of the whole answer, once its head has been read. */
  private expected = 0;
  private bodyStart = 0;
  private waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly head: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the gateway closed the connection')));
  }

  /** Opens a connection that sends every request with the given access token. */
  static async open(address: string, token?: string): Promise<HttpConnection> {
    const url = new URL(address);
    const socket = connect(Number(url.port), url.hostname);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const head = [
      `POST ${url.pathname} HTTP/1.1`,
      `host: ${url.host}`,
      'content-type: application/json',
      ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
      'content-length: ',
    ].join('\r\n');
    return new HttpConnection(socket, head);
  }

  post(json: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(`${this.head}${Buffer.byteLength(json)}\r\n\r\n${json}`);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received.push(chunk);
    this.size += chunk.length;
    if (this.expected === 0) this.readHead();
    if (this.expected === 0 || this.size < this.expected) return;
    const whole = this.received.length === 1 ? chunk : Buffer.concat(this.received, this.size);
    const answer = { status: Number(whole.toString('latin1', 9, 12)), body: whole.subarray(this.bodyStart) };
    this.received = [];
    this.size = 0;
    this.expected = 0;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(answer);
  }

  private readHead(): void {
    const sofar = this.received.length === 1 ? this.received[0] : Buffer.concat(this.received, this.size);
    const end = sofar?.indexOf(END_OF_HEAD) ?? -1;
    if (!sofar || end < 0) return;
    const length = LENGTH.exec(sofar.toString('latin1', 0, end))?.[1];
    if (length === undefined) return this.fail(new Error('an answer without a length'));
    this.bodyStart = end + END_OF_HEAD.length;
    this.expected = this.bodyStart + Number(length);
  }

  private fail(error: Error): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.reject(error);
  }
}
