import { z } from 'zod';
import type { TaskSummary } from '../task/task.view.js';

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
  task: z.custom<TaskSummary>((value) => typeof value === 'object' && value !== null),
});
export type TaskRecorded = z.infer<typeof taskRecorded>;
