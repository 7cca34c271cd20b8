import type { Person } from '@grid/tools';

/** How a request about a file was answered. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

/** One request about a file, as somebody, at one of the gateways. */
export async function fileRequest(
  gateway: string,
  who: Person,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Buffer,
): Promise<FileAnswer> {
  const answer = await fetch(new URL(path, gateway), {
    method,
    headers: { authorization: `Bearer ${who.accessToken}`, 'tus-resumable': '1.0.0', ...headers },
    ...(body ? { body: Uint8Array.from(body) } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, code: codeIn(bytes) };
}

/** Begins an upload; its path. */
export async function beginUpload(gateway: string, who: Person, size: number, name: string): Promise<string> {
  const begun = await fileRequest(gateway, who, 'POST', '/files', {
    'upload-length': String(size),
    'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  });
  const path = begun.headers.get('location');
  if (begun.status !== 201 || path === null) throw new Error(`an upload was answered with ${begun.status}`);
  return path;
}

/** Sends a piece of an upload, from `offset` on. */
export function sendPiece(gateway: string, who: Person, path: string, offset: number, bytes: Buffer) {
  const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return fileRequest(gateway, who, 'PATCH', path, headers, bytes);
}

/** A file sent in one piece; the id `attachTo…` wants. */
export async function upload(gateway: string, who: Person, bytes: Buffer, name: string): Promise<string> {
  const path = await beginUpload(gateway, who, bytes.length, name);
  const sent = await sendPiece(gateway, who, path, 0, bytes);
  if (sent.status !== 204) throw new Error(`a piece was answered with ${sent.status} ${sent.code ?? ''}`);
  return path.split('/').at(-1) ?? '';
}

function codeIn(bytes: Buffer): string | undefined {
  if (!bytes.subarray(0, 10).equals(Buffer.from('{"errors":'))) return undefined;
  const { errors } = JSON.parse(bytes.toString()) as {
    readonly errors: readonly { readonly extensions: { readonly code: string } }[];
  };
  return errors[0]?.extensions.code;
}
