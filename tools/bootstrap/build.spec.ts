import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { filesBelow } from './workspace.mjs';

let base: string;
const inDist = () => filesBelow(join(base, 'libs', 'desk', 'dist')).filter((file) => file !== '.build.json');

function write(path: string, content: string): void {
  const file = join(base, 'libs', 'desk', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'grid-build-'));
  writeFileSync(join(base, 'package.json'), '{ "workspaces": ["libs/*", "e2e"] }');
  write('package.json', '{ "name": "@grid/desk" }');
  write('src/index.ts', "export * from './sign/sign.js';\n");
  write('src/sign/sign.ts', 'export const at: number = 1;\n');
});
afterEach(() => rmSync(base, { recursive: true }));

describe('ensureBuilt', () => {
  it('makes JavaScript with a source map and copies what is read at run time, but no specs', async () => {
    write('src/persistence/001.sql', 'SELECT 1;');
    write('src/sign/sign.spec.ts', 'export {};');
    write('src/sign/sign.int.spec.ts', 'export {};');
    write('src/sign/sign.fixture.ts', 'export {};');
    write('src/sign/spec/kit.ts', 'export {};');
    await ensureBuilt(base);
    expect(inDist()).toEqual([
      ...['index.js', 'index.js.map', 'persistence/001.sql', 'sign/sign.js', 'sign/sign.js.map'],
    ]);
    const code = readFileSync(join(base, 'libs/desk/dist/sign/sign.js'), 'utf8');
    expect(code).toBe('export const at = 1;\n//# sourceMappingURL=sign.js.map\n');
    const map = JSON.parse(readFileSync(join(base, 'libs/desk/dist/sign/sign.js.map'), 'utf8'));
    expect(map.sources).toEqual(['../../src/sign/sign.ts']);
  });

  it('records constructor types, which Nest injects by', async () => {
    write(
      'src/sign/sign.ts',
      "import { Clock } from './clock.js';\n@Injectable()\nexport class Sign { constructor(readonly clock: Clock) {} }\n",
    );
    await ensureBuilt(base);
    expect(readFileSync(join(base, 'libs/desk/dist/sign/sign.js'), 'utf8')).toContain('design:paramtypes');
  });

  it('does nothing the second time, nor when a file is touched without a change', async () => {
    expect(await ensureBuilt(base)).toEqual({ built: 2, removed: 0 });
    expect(await ensureBuilt(base)).toEqual({ built: 0, removed: 0 });
    utimesSync(join(base, 'libs/desk/src/index.ts'), new Date(0), new Date(0));
    expect(await ensureBuilt(base)).toEqual({ built: 0, removed: 0 });
  });

  it('builds what changed and what was lost', async () => {
    await ensureBuilt(base);
    write('src/sign/sign.ts', 'export const at: number = 22;\n');
    rmSync(join(base, 'libs/desk/dist/index.js'));
    expect(await ensureBuilt(base)).toEqual({ built: 2, removed: 0 });
    expect(readFileSync(join(base, 'libs/desk/dist/sign/sign.js'), 'utf8')).toContain('at = 22');
  });

  it('removes what has lost its source, with the folder', async () => {
    await ensureBuilt(base);
    rmSync(join(base, 'libs/desk/src/sign'), { recursive: true });
    expect(await ensureBuilt(base)).toEqual({ built: 0, removed: 2 });
    expect(inDist()).toEqual(['index.js', 'index.js.map']);
  });

  it('leaves no half file where a source does not parse, and tries it again', async () => {
    write('src/sign/sign.ts', 'export const = ;');
    await expect(ensureBuilt(base)).rejects.toThrow();
    expect(inDist().filter((file) => file.startsWith('sign/'))).toEqual([]);
    write('src/sign/sign.ts', 'export const at = 3;\n');
    expect((await ensureBuilt(base)).built).toBeGreaterThanOrEqual(1);
    expect(inDist()).toContain('sign/sign.js');
  });
});
