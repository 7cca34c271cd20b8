import { OWNERS } from '@grid/territory';
import { z } from 'zod';
import type { TaskSummary } from '../task/task.view.js';

/** What the register needs of a task to know it again; the rest is taken as it comes. */
const known = z.object({
  taskId: z.uuid(),
  version: z.int(),
  owner: z.enum(OWNERS),
  partition: z.string(),
  caseId: z.uuid(),
  unitId: z.uuid(),
});

/** What an owner tells the county's register of every change to a task: the new facts, and how it stands now. */
export const taskRecorded = z.object({
  events: z.array(
    z.object({
      streamId: z.uuid(),
      version: z.int(),
      type: z.string(),
      caseId: z.uuid(),
      recordedAt: z.string(),
      body: z.string(),
    }),
  ),
  task: z.custom<TaskSummary>((value) => known.safeParse(value).success),
});
export type TaskRecorded = z.infer<typeof taskRecorded>;
