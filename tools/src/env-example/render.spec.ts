import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { renderEnvExample } from './render.js';

describe('the example environment', () => {
  it('names each variable once, with its meaning, and presets only what has a default', () => {
    const first = z.object({
      PORT: z.coerce.number().default(0).describe('Port; 0 picks a free one'),
      DATABASE_URL: z.string().describe('PostgreSQL'),
    });
    const second = z.object({
      PORT: first.shape.PORT,
      LEVEL: z.enum(['low', 'high']).default('low').describe('Loudness'),
    });
    const text = renderEnvExample([
      { title: 'First', schema: first },
      { title: 'Second', schema: second },
    ]);
    expect(text.match(/PORT=/g)).toHaveLength(1);
    expect(text).toContain('# Port; 0 picks a free one\n# PORT=0');
    expect(text).toContain('# PostgreSQL\nDATABASE_URL=\n');
    expect(text).toContain('# Loudness (low, high)\n# LEVEL=low');
  });
});
