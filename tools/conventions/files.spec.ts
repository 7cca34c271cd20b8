import { describe, expect, it } from '@jest/globals';
import { basename, dirname } from 'node:path';
import { placesOf, trackedFiles } from './tracked.fixture.js';

const files = trackedFiles();
const sources = files.filter((file) => /^(libs|apps|e2e|tools)\/.*\.(ts|mjs)$/.test(file));
const places = (pattern: RegExp, among = files) => among.flatMap((file) => placesOf(file, pattern));

// Spelt in pieces, so that this file does not hold what it looks for.
const oneOf = (...words: readonly (readonly string[])[]) => words.map((pieces) => pieces.join('')).join('|');

describe('files and folders', () => {
  it('have no drawer for odds and ends', () => {
    const drawers = /^(utils?|common|shared|helpers?|misc|core|lib)$/;
    expect(
      files.filter((file) =>
        dirname(file)
          .split('/')
          .some((part) => drawers.test(part)),
      ),
    ).toEqual([]);
  });

  it('are named in kebab-case with a role: task.decider.ts', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mjs)$/;
    expect(sources.filter((file) => !name.test(basename(file)))).toEqual([]);
  });

  it('lie in folders named in kebab-case', () => {
    const folder = /^(\.|[a-z0-9]+(-[a-z0-9]+)*)$/;
    expect(
      sources.filter(
        (file) =>
          !dirname(file)
            .split('/')
            .every((part) => folder.test(part)),
      ),
    ).toEqual([]);
  });

  it('name no place outside the repository', () => {
    const folders = oneOf(
      ['/wo', 'rk/'],
      ['/ro', 'ot/'],
      ['/ho', 'me/\\w'],
      ['/Us', 'ers/\\w'],
      ['\\.\\./sha', 'red/'],
    );
    expect(places(new RegExp(`(^|[\\s"'\`(=:])(${folders})`))).toEqual([]);
  });

  it('name no package registry: whoever installs has chosen one', () => {
    const hosts = oneOf(['registry\\.', '(npm|yarn)'], ['npm', 'mirror'], ['arti', 'factory']);
    expect(places(new RegExp(hosts, 'i'))).toEqual([]);
  });

  it('excuse themselves from a rule only with a reason', () => {
    const bare = new RegExp(`${['eslint', 'disable'].join('-')}(?!.* -- \\S)`);
    expect(places(bare, sources)).toEqual([]);
  });

  it('page by keys: an offset costs more the further one reads', () => {
    const offset = new RegExp(`\\b${['OFF', 'SET'].join('')}\\s+(\\$|:|\\d)`);
    expect(places(offset, sources)).toEqual([]);
  });
});
