import { afterAll, beforeAll } from '@jest/globals';
import { Stage } from './stage.js';
import { beginningsAndEnds } from './stories/beginnings-and-ends.story.js';
import { fiveLevels } from './stories/five-levels.story.js';
import { logins } from './stories/login.story.js';
import { twists } from './stories/twists.story.js';

// One county for all stories, in this order: the last ones stop parts of it, and the very last looks at
// what all of them left behind.
let opened: Stage | undefined;
const stage = () => {
  if (!opened) throw new Error('the stage is not open');
  return opened;
};

beforeAll(async () => {
  opened = await Stage.open();
}, 120_000);

afterAll(async () => {
  await opened?.close();
}, 60_000);

fiveLevels(stage);
logins(stage);
twists(stage);
beginningsAndEnds(stage);
