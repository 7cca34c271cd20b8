import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fromAttachmentId, toPublicId, type AttachmentView } from '@grid/contracts';
import { eventually } from '@grid/testbed';
import type { Actor } from '@grid/territory';
import sharp from 'sharp';
import { Upload as TusUpload } from 'tus-js-client';
import { startGatewayForSpec } from '../spec/gateway.fixture.js';
import { no, type Answers } from '../spec/stand-in-services.fixture.js';
import { caseView, citizen, operator, uuid } from '../spec/values.fixture.js';

const CASE = toPublicId('case', uuid(50));
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let gateway: Awaited<ReturnType<typeof startGatewayForSpec>>;
afterEach(() => gateway.stop());

/** What the county would know: the files it was told of, for whoever attached them. */
function county(): { readonly answers: Answers; readonly attached: Map<string, AttachmentView> } {
  const attached = new Map<string, AttachmentView>();
  const answers: Answers = {
    'attach-to-case': ({ input, actor }) => {
      const file = input['file'] as AttachmentView & { originalSha256: string };
      attached.set(file.attachmentId, {
        ...file,
        visibility: 'INTERNAL',
        attachedAt: '2026-03-02T01:00:00.000Z',
        attachedByName: actor.name,
        attachedByUnitName: actor.unitName,
      });
      return { ok: true, value: { ...caseView(uuid(50)), attachments: [...attached.values()] } };
    },
    'get-case-attachment': ({ input, actor }) => {
      const found = attached.get(String(input['attachmentId']));
      if (!found || actor.role === 'CITIZEN') return no('NOT_FOUND');
      return {
        ok: true,
        value: actor.accountId === operator.accountId ? found : { ...found, originalSha256: null },
      };
    },
  };
  return { answers, attached };
}

const start = async (environment: Record<string, string> = {}) => {
  const { answers, attached } = county();
  gateway = await startGatewayForSpec(answers, environment);
  return attached;
};
const origin = () => gateway.url.replace(/\/graphql$/, '');
const headersFor = (actor: Actor = operator) => ({
  authorization: `Bearer ${gateway.tokens.issue(actor).accessToken}`,
  'tus-resumable': '1.0.0',
});
const send = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer>,
) => fetch(`${origin()}${path}`, { method, headers, ...(body ? { body } : {}) });
const create = (size: number, name = '现场.pdf', actor: Actor = operator) =>
  send('POST', '/files', {
    ...headersFor(actor),
    'upload-length': String(size),
    'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  });
const piece = (path: string, offset: number, bytes: Buffer, actor: Actor = operator) =>
  send(
    'PATCH',
    path,
    {
      ...headersFor(actor),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    Uint8Array.from(bytes),
  );
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: Record<string, unknown> }[] };
  expect(errors[0]?.extensions).toMatchObject({
    nextStep: expect.any(String),
    correlationId: expect.any(String),
  });
  return [response.status, errors[0]?.extensions['code']];
};
const uploaded = async (bytes: Buffer, name?: string) => {
  const created = await create(bytes.length, name);
  expect(created.status).toBe(201);
  const path = created.headers.get('location') ?? '';
  expect((await piece(path, 0, bytes)).status).toBe(204);
  return path;
};
const attach = async (path: string, commandId: string = randomUUID()) => {
  const { data, text } = await gateway.as(operator)(
    `mutation ($input: AttachToCaseInput!) { attachToCase(input: $input) {
      ... on CasePayload { case { attachments { id name mediaType size path originalPath } } }
      ... on Rejection { code nextStep } } }`,
    { input: { commandId, caseId: CASE, uploadId: path.split('/').at(-1), visibility: 'INTERNAL' } },
  );
  if (!data) throw new Error(text);
  return data.attachToCase;
};

describe('uploads', () => {
  it('speak tus 1.0, and go on after the line broke in the middle of a piece', async () => {
    await start();
    const options = await send('OPTIONS', '/files', headersFor());
    expect(options.headers.get('tus-version')).toBe('1.0.0');
    expect(options.headers.get('tus-extension')).toContain('creation');
    expect(options.headers.get('tus-max-size')).toBe('20971520');
    const bytes = Buffer.concat([PDF, Buffer.alloc(1_500_000, 1)]);
    const created = await create(bytes.length);
    const path = created.headers.get('location') ?? '';
    expect(path).toMatch(/^\/files\/file_[\w-]{22}$/);
    expect(created.headers.get('upload-expires')).toContain('GMT');

    // A client that promises everything, sends two thirds and is gone.
    const line = request(`${origin()}${path}`, {
      method: 'PATCH',
      headers: {
        ...headersFor(),
        ...{ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        'content-length': String(bytes.length),
      },
    });
    line.on('error', () => undefined);
    line.write(bytes.subarray(0, 1_000_000));
    const far = () =>
      send('HEAD', path, headersFor()).then(({ headers }) => Number(headers.get('upload-offset')));
    await new Promise((sent) => line.write('', sent));
    line.destroy();
    const offset = await eventually('what arrived to be kept', async () => {
      const at = await far();
      return at === 1_000_000 ? at : undefined;
    });
    const rest = await piece(path, offset, bytes.subarray(offset));
    expect(rest.status).toBe(204);
    expect(rest.headers.get('upload-offset')).toBe(String(bytes.length));
    expect(await attach(path)).toMatchObject({ case: { attachments: [{ size: bytes.length }] } });
  });

  it('are understood by the protocol’s own client, piece by piece', async () => {
    await start();
    const bytes = Buffer.concat([PDF, Buffer.alloc(2_500_000, 3)]);
    const progress: number[] = [];
    const path = await new Promise<string>((resolve, reject) => {
      const upload = new TusUpload(bytes, {
        endpoint: `${origin()}/files`,
        chunkSize: 1_000_000,
        metadata: { filename: '会议记录.pdf' },
        headers: { authorization: headersFor().authorization },
        onChunkComplete: (_, accepted) => void progress.push(accepted),
        onSuccess: () => resolve(new URL(upload.url ?? '').pathname),
        onError: reject,
      });
      upload.start();
    });
    expect(progress).toEqual([1_000_000, 2_000_000, bytes.length]);
    expect(await attach(path)).toMatchObject({
      case: { attachments: [{ name: '会议记录.pdf', size: bytes.length }] },
    });
  });

  it('are turned away when too many come at once, and let in again', async () => {
    await start({ UPLOADS_IN_FLIGHT_MAX: '1' });
    const path = (await create(PDF.length)).headers.get('location') ?? '';
    const slow = request(`${origin()}${path}`, {
      method: 'PATCH',
      headers: {
        ...headersFor(),
        ...{ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        'content-length': String(PDF.length),
      },
    });
    slow.on('error', () => undefined);
    slow.write(PDF.subarray(0, 5));
    await eventually('the gateway to be full', async () => (await create(1)).status === 503);
    slow.destroy();
    await eventually('room again', async () => (await create(1)).status === 201);
  });

  it('say clearly what is wrong with them', async () => {
    await start({ FILE_MAX_BYTES: '100000', UPLOADS_OPEN_MAX: '2' });
    expect(
      await codeOf(await send('POST', '/files', { 'tus-resumable': '1.0.0', 'upload-length': '1' })),
    ).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await create(100_001))).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await codeOf(await create(0))).toEqual([400, 'EMPTY_FILE']);
    const { 'tus-resumable': _, ...without } = headersFor();
    expect(await codeOf(await send('POST', '/files', { ...without, 'upload-length': '1' }))).toEqual([
      412,
      'UPLOAD_MALFORMED',
    ]);
    const path = (await create(PDF.length)).headers.get('location') ?? '';
    expect(await codeOf(await piece(path, 5, PDF))).toEqual([409, 'UPLOAD_CHANGED_MEANWHILE']);
    expect(await codeOf(await piece(path, 0, Buffer.alloc(PDF.length + 1)))).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await codeOf(await piece(path, 0, PDF, citizen))).toEqual([404, 'UPLOAD_NOT_FOUND']);
    expect(await codeOf(await piece('/files/nonsense', 0, PDF))).toEqual([404, 'UPLOAD_NOT_FOUND']);
    await create(1);
    expect(await codeOf(await create(1))).toEqual([429, 'TOO_MANY_UPLOADS']);
    expect((await send('DELETE', path, headersFor())).status).toBe(204);
    expect((await send('HEAD', path, headersFor())).status).toBe(404);
  });

  it('are refused when what is in them is not what may come in, whatever they are called', async () => {
    await start({ IMAGE_MAX_PIXELS: '1000000' });
    const program = Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), Buffer.alloc(4096, 2)]);
    const path = (await create(program.length, 'photo.jpg')).headers.get('location') ?? '';
    expect(await codeOf(await piece(path, 0, program))).toEqual([415, 'FILE_TYPE_NOT_ALLOWED']);
    expect(await attach(path)).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    const black = sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#000' } });
    const bomb = await black.png({ palette: true, colours: 2 }).toBuffer();
    expect(bomb.length).toBeLessThan(50_000);
    const second = (await create(bomb.length, 'small.png')).headers.get('location') ?? '';
    expect(await codeOf(await piece(second, 0, bomb))).toEqual([413, 'IMAGE_TOO_LARGE']);
  });

  it('cannot be attached before they are whole, nor by anybody else', async () => {
    await start();
    const path = (await create(PDF.length)).headers.get('location') ?? '';
    await piece(path, 0, PDF.subarray(0, 10));
    expect(await attach(path)).toMatchObject({ code: 'UPLOAD_UNFINISHED', nextStep: expect.any(String) });
    expect(await attach('/files/nonsense')).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    expect(gateway.services.last('attach-to-case')).toBeUndefined();
  });
});

describe('attachments', () => {
  it('are served whole, as what they are, with headers that let nothing run', async () => {
    await start();
    const { attachments } = (await attach(await uploaded(PDF, '../照片"\r\nx: y.exe'))).case;
    expect(attachments[0]).toMatchObject({ mediaType: 'application/pdf', name: '照片x y.exe' });
    const answer = await send('GET', attachments[0].path, headersFor());
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="__x y.exe.pdf"; filename*=UTF-8''${encodeURIComponent('照片x y.exe.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
    });
    const etag = answer.headers.get('etag') ?? '';
    const again = await send('GET', attachments[0].path, { ...headersFor(), 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  it('are unknown to whoever may not have them, and to nobody at all', async () => {
    await start();
    const { attachments } = (await attach(await uploaded(PDF))).case;
    const [{ id, path }] = attachments;
    expect(await codeOf(await send('GET', path, headersFor(citizen)))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await send('GET', path))).toEqual([401, 'UNAUTHENTICATED']);
    const upload = `/files/${id.split('.')[1]}`;
    expect(await codeOf(await send('GET', upload, headersFor()))).toEqual([404, 'NOT_FOUND']);
    const other = `/files/${toPublicId('case', uuid(50))}.${toPublicId('file', uuid(9))}`;
    expect(await codeOf(await send('GET', other, headersFor()))).toEqual([404, 'NOT_FOUND']);
    expect(fromAttachmentId(id)?.holder).toEqual({ kind: 'CASE', caseId: uuid(50) });
  });

  it('are pictures without place and owner for others, and as taken for whoever took them', async () => {
    await start();
    const taken = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#080' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'OWNER-OF-THE-PHONE' }, IFD3: { GPSLatitude: '28/1 26/1 0/1' } })
      .toBuffer();
    const { attachments } = (await attach(await uploaded(taken, 'a.jpg'))).case;
    const [{ path, originalPath }] = attachments;
    const textOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
    const shown = await textOf(await send('GET', path, headersFor()));
    expect(shown.toString('latin1')).not.toContain('OWNER-OF-THE-PHONE');
    expect((await sharp(shown).metadata()).exif).toBeUndefined();
    expect((await textOf(await send('GET', originalPath, headersFor()))).equals(taken)).toBe(true);
    const colleague = { ...operator, accountId: uuid(77) };
    expect((await send('GET', path, headersFor(colleague))).status).toBe(200);
    expect(await codeOf(await send('GET', originalPath, headersFor(colleague)))).toEqual([404, 'NOT_FOUND']);
  });

  it('are told to be gone when the store has lost them, and new ones are taken', async () => {
    await start();
    const { attachments } = (await attach(await uploaded(PDF))).case;
    const { nats } = gateway;
    await nats.kill9();
    nats.wipeStore();
    expect(await codeOf(await send('GET', attachments[0].path, headersFor()))).toEqual([503, 'UNAVAILABLE']);
    await nats.restart();
    const answer = await eventually(
      'the gateway to be connected again',
      async () => {
        const given = await send('GET', attachments[0].path, headersFor());
        return given.status === 503 ? undefined : given;
      },
      { withinMs: 30_000 },
    );
    expect(await codeOf(answer)).toEqual([410, 'ATTACHMENT_GONE']);
    expect(await attach(await uploaded(PDF))).toMatchObject({ case: { attachments: [{}, {}] } });
    expect((await send('GET', attachments[0].path, headersFor())).status).toBe(200);
  }, 60_000);

  it('are kept when only the answer was lost, and swept when nobody attached them', async () => {
    const { answers, attached } = county();
    const lost: Answers = {
      ...answers,
      'attach-to-case': async (seen) => {
        await answers['attach-to-case']?.(seen);
        return no('WRONG_STATE');
      },
    };
    const times = { UPLOAD_EXPIRES_MS: '3000', UPLOAD_GRACE_MS: '1', UPLOAD_SWEEP_MS: '100' };
    gateway = await startGatewayForSpec(lost, { ...times, UPLOADS_OPEN_MAX: '2' });
    const [kept, left] = [await uploaded(PDF), await uploaded(Buffer.concat([PDF, Buffer.from('left')]))];
    expect(await attach(kept)).toMatchObject({ code: 'WRONG_STATE' });
    expect((await create(1)).status).toBe(429);
    for (const path of [kept, left])
      await eventually(
        'it to be swept',
        async () => (await send('HEAD', path, headersFor())).status === 404,
        { withinMs: 20_000 },
      );
    const asked = gateway.services.seen.filter(({ name }) => name === 'get-case-attachment');
    expect(asked.map(({ actor, input }) => [actor.role, input['attachmentId']])).toEqual([
      ['SYSTEM', [...attached.keys()][0]],
    ]);
    const path = `/files/${CASE}.${kept.split('/').at(-1)}`;
    expect(Buffer.from(await (await send('GET', path, headersFor())).arrayBuffer()).equals(PDF)).toBe(true);
    await eventually('the one to be counted', async () => {
      const metrics = await (await send('GET', '/metrics')).text();
      return /^grid_uploads_swept_total\{.*\} 1$/m.test(metrics);
    });
  });

  it('are attached once, however often the command is sent, also when the upload is history', async () => {
    const attached = await start();
    const path = await uploaded(PDF);
    const commandId = randomUUID();
    const first = await attach(path, commandId);
    expect(await attach(path, commandId)).toEqual(first);
    const sent = gateway.services.seen.filter(({ name }) => name === 'attach-to-case');
    expect(sent.map(({ input }) => input)).toEqual([sent[0]?.input, sent[0]?.input]);
    expect(attached.size).toBe(1);
  });
});
