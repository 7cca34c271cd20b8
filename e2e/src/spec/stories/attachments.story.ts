import { request as openRequest } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import type { Person } from '@grid/tools';
import { Acts, awaitTask, done, ELSEWHERE, expectRefused } from '../acts.js';
import { beginUpload, fileRequest, sendPiece, upload } from '../files.js';
import type { Stage } from '../stage.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface AttachmentSeen {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly originalPath: string | null;
}

/** Photos and files: sent in by pieces, attached, handed down, fetched by those who may. */
export function attachments(stage: () => Stage): void {
  describe('photos and files', () => {
    let acts: Acts;
    let gateways: readonly [string, string];
    beforeAll(async () => {
      acts = await Acts.at(stage());
      const [first = '', second = ''] = stage().county.endpoints.gateways.map(({ graphql }) => graphql);
      gateways = [first, second];
    });

    const filesOf = async (who: Person, noun: 'case' | 'task', id: string) => {
      const document = `query files($id: ID!) { ${noun}(id: $id) { attachments { id name path originalPath } } }`;
      const answer = await who.ask<Record<string, { attachments: readonly AttachmentSeen[] } | null>>(
        document,
        { id },
      );
      return answer[noun]?.attachments ?? [];
    };
    const namesOf = async (who: Person, noun: 'case' | 'task', id: string) =>
      (await filesOf(who, noun, id)).map(({ name }) => name);

    it('go down with the matter, level by level, and are fetched by those who may read it', async () => {
      const { operator } = await acts.county;
      const { town, station, grid } = acts.line;
      const { id: caseId } = await acts.accepted();
      const uploadId = await upload(gateways[0], operator, PDF, '../../现场说明.pdf');
      const input = { caseId, uploadId, visibility: 'PUBLIC' };
      done('attach', await operator.actOnCase('attachToCase', input));
      expectRefused(await operator.actOnCase('attachToCase', input), 'ATTACHED_ALREADY');
      const [file] = await filesOf(operator, 'case', caseId);
      expect(file).toMatchObject({ name: '现场说明.pdf', originalPath: `${file?.path}/original` });

      const { taskId } = await acts.dispatched(caseId);
      await acts.sign(town, taskId);
      const own = await upload(gateways[1], town, Buffer.concat([PDF, Buffer.from('镇里补充')]), '补充.pdf');
      done('attach', await town.actOnTask('attachToTask', { taskId, uploadId: own, visibility: 'INTERNAL' }));
      const childId = await acts.handDown(town, taskId, station);
      await awaitTask(station, childId, 'arrived');
      expect(await namesOf(station, 'task', childId)).toEqual(['现场说明.pdf', '补充.pdf']);

      for (const brought of await filesOf(station, 'task', childId)) {
        expect(brought.originalPath).toBeNull();
        for (const gateway of gateways) {
          const fetched = await fileRequest(gateway, station, 'GET', brought.path);
          expect(fetched.bytes.subarray(0, PDF.length).equals(PDF)).toBe(true);
          expect(fetched.headers.get('content-type')).toBe('application/pdf');
          expect((await fileRequest(gateway, grid, 'GET', brought.path)).code).toBe('NOT_FOUND');
        }
      }
      const lines = await operator.timeline(caseId);
      const facts = lines.filter(({ fact }) => fact === 'FileAttached');
      expect(facts.length).toBeGreaterThan(0);
      expect(JSON.stringify(facts)).not.toContain('现场说明');
    });

    it('reach the citizen when they are public, and are not even mentioned when they are not', async () => {
      const { operator, citizen } = await acts.county;
      const { id: caseId } = await acts.submitted();
      for (const visibility of ['PUBLIC', 'INTERNAL']) {
        const bytes = Buffer.concat([PDF, Buffer.from(visibility)]);
        const uploadId = await upload(gateways[0], operator, bytes, `${visibility}.pdf`);
        done('attach', await operator.actOnCase('attachToCase', { caseId, uploadId, visibility }));
      }
      expect(await namesOf(operator, 'case', caseId)).toEqual(['PUBLIC.pdf', 'INTERNAL.pdf']);
      expect(await namesOf(citizen, 'case', caseId)).toEqual(['PUBLIC.pdf']);
      const told = (await citizen.timeline(caseId)).filter(({ fact }) => fact === 'FileAttached');
      expect(
        told.map(({ particulars }) => particulars.find(({ key }) => key === 'visibility')?.value),
      ).toEqual(['PUBLIC']);
      const [open, kept] = await filesOf(operator, 'case', caseId);
      expect((await fileRequest(gateways[0], citizen, 'GET', open?.path ?? '')).status).toBe(200);
      expect((await fileRequest(gateways[0], citizen, 'GET', kept?.path ?? '')).code).toBe('NOT_FOUND');
    });

    it('that may show who complained stay with the county (R-6)', async () => {
      const { operator, inspector } = await acts.county;
      const { town } = acts.line;
      const { id: caseId } = await acts.accepted({ requestKind: 'COMPLAINT', title: '投诉噪音' });
      const signed = await upload(
        gateways[0],
        operator,
        Buffer.concat([PDF, Buffer.from('署名信')]),
        '署名信.pdf',
      );
      const plain = await upload(
        gateways[0],
        operator,
        Buffer.concat([PDF, Buffer.from('分贝记录')]),
        '分贝记录.pdf',
      );
      done(
        'attach',
        await operator.actOnCase('attachToCase', { caseId, uploadId: signed, visibility: 'INTERNAL' }),
      );
      done(
        'attach',
        await operator.actOnCase('attachToCase', {
          ...{ caseId, uploadId: plain, visibility: 'INTERNAL', showsReporter: false },
        }),
      );
      const { taskId } = await acts.dispatched(caseId);
      await awaitTask(town, taskId, 'arrived');
      expect(await namesOf(inspector, 'case', caseId)).toEqual(['署名信.pdf', '分贝记录.pdf']);
      expect(await namesOf(town, 'case', caseId)).toEqual(['分贝记录.pdf']);
      expect(await namesOf(town, 'task', taskId)).toEqual(['分贝记录.pdf']);
      const [letter] = await filesOf(inspector, 'case', caseId);
      expect((await fileRequest(gateways[0], inspector, 'GET', letter?.path ?? '')).status).toBe(200);
      expect((await fileRequest(gateways[0], town, 'GET', letter?.path ?? '')).code).toBe('NOT_FOUND');
    });

    it('cannot be attached to what is somebody else’s, nor fetched from there', async () => {
      const stranger = await stage().cast.person('citizen.two');
      const other = (await stage().cast.line(ELSEWHERE)).town;
      const { caseId, taskId } = await acts.dispatched();
      const uploadId = await upload(gateways[0], other, PDF, '别镇.pdf');
      const input = { uploadId, visibility: 'PUBLIC' };
      expectRefused(await other.actOnCase('attachToCase', { ...input, caseId }), 'NOT_FOUND');
      expectRefused(await other.actOnTask('attachToTask', { ...input, taskId }), 'NOT_FOUND');
      expectRefused(await stranger.actOnCase('attachToCase', { ...input, caseId }), 'UPLOAD_NOT_FOUND');
      const { operator } = await acts.county;
      expect(await filesOf(operator, 'case', caseId)).toEqual([]);
      const own = await upload(gateways[0], operator, PDF, '本案.pdf');
      done(
        'attach',
        await operator.actOnCase('attachToCase', { caseId, uploadId: own, visibility: 'PUBLIC' }),
      );
      const [file] = await filesOf(operator, 'case', caseId);
      for (const who of [other, stranger])
        expect((await fileRequest(gateways[0], who, 'GET', file?.path ?? '')).code).toBe('NOT_FOUND');
    });

    it('name what a check has seen', async () => {
      const { inspector } = await acts.county;
      const { caseId } = await acts.reported();
      const uploadId = await upload(
        gateways[0],
        inspector,
        Buffer.concat([PDF, Buffer.from('未修复')]),
        '未修复.pdf',
      );
      done('attach', await inspector.actOnCase('attachToCase', { caseId, uploadId, visibility: 'INTERNAL' }));
      const [file] = await filesOf(inspector, 'case', caseId);
      const photo = file?.id ?? '';
      done('check', await inspector.actOnCase('checkCase', { caseId, passed: false, photo }));
      const failed = (await inspector.timeline(caseId)).find(({ fact }) => fact === 'CheckFailed');
      expect(failed?.particulars).toContainEqual({ key: 'photo', value: photo });
      expect((await fileRequest(gateways[1], acts.line.town, 'GET', file?.path ?? '')).status).toBe(200);
    });

    it('go on at the other gateway when one is killed in the middle', async () => {
      const { operator } = await acts.county;
      const { id: caseId } = await acts.accepted();
      const bytes = Buffer.concat([PDF, Buffer.alloc(3_000_000, 8)]);
      const [doomed, other] = gateways;
      const path = await beginUpload(doomed, operator, bytes.length, '录像说明.pdf');
      const line = openRequest(new URL(path, doomed), {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${operator.accessToken}`,
          ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0' },
          ...{ 'content-type': 'application/offset+octet-stream', 'content-length': String(bytes.length) },
        },
      });
      line.on('error', () => undefined);
      line.write(bytes.subarray(0, 2_000_000));
      const howFar = async () =>
        Number((await fileRequest(other, operator, 'HEAD', path)).headers.get('upload-offset'));
      await eventually('some of it to be kept', async () => (await howFar()) >= 1_000_000);
      const { processes, endpoints } = stage().county;
      const at = processes.list().find(({ healthUrl }) => healthUrl === endpoints.gateways[0]?.health);
      await processes.kill9('gateway', at?.replica);
      await eventually('the line to break', () => line.destroyed || line.errored !== null);
      const offset = await howFar();
      expect(offset).toBeLessThan(bytes.length);
      expect((await sendPiece(other, operator, path, offset, bytes.subarray(offset))).status).toBe(204);
      const uploadId = path.split('/').at(-1);
      done('attach', await operator.actOnCase('attachToCase', { caseId, uploadId, visibility: 'INTERNAL' }));
      const [file] = await filesOf(operator, 'case', caseId);
      const fetched = await fileRequest(other, operator, 'GET', file?.path ?? '');
      expect(fetched.bytes.equals(bytes)).toBe(true);
      await processes.ready('gateway');
    });
  });
}
