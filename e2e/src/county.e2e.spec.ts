import { afterAll, beforeAll } from '@jest/globals';
import { Stage } from './spec/stage.js';
import { attachments } from './spec/stories/attachments.story.js';
import { away } from './spec/stories/away.story.js';
import { askingForFacts } from './spec/stories/asking-for-facts.story.js';
import { badInput } from './spec/stories/bad-input.story.js';
import { beginningsAndEnds } from './spec/stories/beginnings-and-ends.story.js';
import { books } from './spec/stories/books.story.js';
import { commandLine } from './spec/stories/command-line.story.js';
import { fiveLevels } from './spec/stories/five-levels.story.js';
import { hastening } from './spec/stories/hastening.story.js';
import { joint } from './spec/stories/joint.story.js';
import { jurisdiction } from './spec/stories/jurisdiction.story.js';
import { logins } from './spec/stories/login.story.js';
import { merging } from './spec/stories/merging.story.js';
import { processes } from './spec/stories/processes.story.js';
import { repeatsAndLists } from './spec/stories/repeats-and-lists.story.js';
import { standingData } from './spec/stories/standing-data.story.js';
import { shelving } from './spec/stories/shelving.story.js';
import { subscriptions } from './spec/stories/subscriptions.story.js';
import { twists } from './spec/stories/twists.story.js';

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
joint(stage);
beginningsAndEnds(stage);
askingForFacts(stage);
merging(stage);
shelving(stage);
hastening(stage);
jurisdiction(stage);
repeatsAndLists(stage);
subscriptions(stage);
standingData(stage);
badInput(stage);
attachments(stage);
processes(stage);
commandLine(stage);
away(stage);
books(stage);
