import { describe, expect, it } from '@jest/globals';
import { bareError } from './logger.js';

describe('an error in the log', () => {
  it('carries what finds its cause, and nothing a database says of rows or parameters', () => {
    const failed = Object.assign(new Error('violates check constraint', { cause: new Error('inside') }), {
      code: '23514',
      constraint: 'case_file_status_known',
      detail: 'Failing row contains (王小明, 13800000000)',
      parameters: ['13800000000'],
    });
    const logged = JSON.stringify(bareError(failed));
    expect(logged).toContain('case_file_status_known');
    expect(logged).toContain('inside');
    expect(logged).not.toContain('13800000000');
  });
});
