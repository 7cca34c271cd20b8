import { describe, expect, it } from '@jest/globals';
import { parseOptions } from './options.js';

describe('parseOptions', () => {
  it('hosts everything in one process unless asked otherwise', () => {
    expect(parseOptions([])).toEqual({ mode: 'host', replicas: 1, fresh: false, help: false });
  });

  it('understands every option', () => {
    const args = ['--processes', '--replicas', '2', '--fresh', '--dir', '/x', '--port', '4001', '-h'];
    expect(parseOptions(args)).toEqual({
      mode: 'processes',
      replicas: 2,
      fresh: true,
      help: true,
      dir: '/x',
      port: 4001,
    });
  });

  it.each([
    [['--replicas', '2'], 'One process cannot have replicas: use npm run start:processes -- --replicas N.'],
    [['--processes', '--replicas', '0'], '--replicas takes a whole number from 1 to 16, not "0".'],
    [['--port', '8e3'], '--port takes a whole number from 1 to 65535, not "8e3".'],
    [['--frsh'], "Unknown option '--frsh'; see --help."],
    [['anew'], '"anew" is not understood; see --help.'],
  ])('says in one sentence what is wrong with %j', (args, sentence) => {
    expect(() => parseOptions(args)).toThrow(sentence);
  });
});
