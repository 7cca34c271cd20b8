import { describe, expect, it } from '@jest/globals';
import { mergeMetrics, startHealthServer } from './health-server.js';

describe('the county in one process', () => {
  it('describes each metric once, and keeps every part’s figures', () => {
    const page = (service: string) => `# HELP a x\n# TYPE a counter\na{service="${service}"} 1\n`;
    expect(mergeMetrics([page('one'), page('two')])).toBe(
      '# HELP a x\n# TYPE a counter\na{service="one"} 1\na{service="two"} 1\n',
    );
  });

  it('is not ready while a part is not', async () => {
    const dead = { name: 'grid-worker', url: 'http://127.0.0.1:1' };
    const { url, server } = await startHealthServer([dead], { host: '127.0.0.1', port: 0 });
    try {
      const answer = await fetch(`${url}/health/ready`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toEqual({ status: 'down', parts: { 'grid-worker': 'down' } });
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
    } finally {
      server.close();
    }
  });
});
