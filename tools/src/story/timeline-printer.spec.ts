import { describe, expect, it } from '@jest/globals';
import { inWords, TimelinePrinter } from './timeline-printer.js';

const line = {
  id: 'evt_1',
  at: '2026-02-13T00:30:01.500Z',
  source: 'TOWN_SUBCENTER',
  taskId: 'task2_t01_x',
  fact: 'TaskHandedDown',
  actorName: '珙泉镇分中心负责岗',
  unitName: '珙泉镇分中心',
  particulars: [
    { key: 'to', value: '南城社区工作站' },
    { key: 'role', value: 'LEAD' },
    { key: 'dueAt', value: '2026-02-25T09:30:00.000Z' },
  ],
};

describe('a line of a timeline', () => {
  it('is said in the words of the field, by the county’s own clock', () => {
    const said = inWords(line);
    expect(said).toMatch(
      /^08:30:01\.500 镇分中心 +转交办 +珙泉镇分中心负责岗 +→ 南城社区工作站，2026年2月25日前办结$/,
    );
  });

  it('names the machine and the citizen as such', () => {
    expect(inWords({ ...line, actorName: 'SYSTEM', unitName: '' })).toContain(' 系统 ');
    expect(inWords({ ...line, actorName: '', unitName: '' })).toContain(' 群众 ');
  });

  it('is printed once, however often it is seen', () => {
    const printed: string[] = [];
    const printer = new TimelinePrinter((text) => printed.push(text));
    printer.print([line]);
    printer.print([line, { ...line, id: 'evt_2', fact: 'TaskSigned', particulars: [] }]);
    expect(printed).toHaveLength(2);
    expect(printed[1]).toContain('签收');
  });
});
