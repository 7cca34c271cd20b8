import { describe, expect, it } from '@jest/globals';
import { parentsFirst } from './parents-first.js';

const row = (taskId: string, parentTaskId: string | null) => ({ taskId, parentTaskId });

describe('a task tree', () => {
  it('has every parent before its children, and siblings as given', () => {
    const rows = [row('leaf', 'low'), row('b', null), row('low', 'a'), row('a', null), row('high', 'a')];
    expect(parentsFirst(rows).map(({ taskId }) => taskId)).toEqual(['b', 'a', 'low', 'leaf', 'high']);
  });

  it('shows a task whose parent is not known yet as a root', () => {
    expect(parentsFirst([row('child', 'on its way')])).toHaveLength(1);
  });
});
