import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '@grid/tools';
import type { Stage } from '../stage.js';

const run = promisify(execFile);

/** What people type beside a running county. */
export function commandLine(stage: () => Stage): void {
  /** What `npm run <tool>` prints. @throws when its exit code is not 0 */
  async function print(tool: string, ...args: string[]): Promise<string> {
    const script = join(ROOT, 'tools', 'bootstrap', 'run.mjs');
    const { stdout } = await run(process.execPath, [script, tool, ...args, '--dir', stage().dir]);
    return stdout;
  }

  describe('the command line', () => {
    it('tells a story of five levels that ends with 已结案', async () => {
      const told = await print('story');
      for (const level of ['县中心', '镇分中心', '社区工作站', '网格员', '楼院长'])
        expect(told).toContain(level);
      expect(told.trimEnd()).toMatch(/案件 GX-\d{4}-\d{6} 已结案$/);
    });

    it('verifies the audit while the county works', async () => {
      expect(await print('audit-verify')).toContain('whole: 0 breaches');
    });

    it('looks at what is parked, in every service', async () => {
      expect(await print('parked', 'list')).toBe('0 parked\n');
    });

    it('says in one sentence where no county runs', async () => {
      const script = join(ROOT, 'tools', 'bootstrap', 'run.mjs');
      for (const tool of ['story', 'audit-verify', 'parked']) {
        const nowhere = run(process.execPath, [script, tool, '--dir', join(stage().dir, 'nowhere')]);
        await expect(nowhere).rejects.toMatchObject({
          code: 1,
          stderr: expect.stringMatching(/^No county is running here: [^\n]+\n$/),
        });
      }
    });
  });
}
