import { accept, type Decider, type Decision } from '@grid/kernel';
import { actedBy, attachmentRefusal, orderRecall, ruleReturn } from '@grid/domain-handoff';
import { admit } from './admit.js';
import { requestReturn } from './ask-return.js';
import { evolveTask } from './evolve.js';
import { handDown } from './hand-down.js';
import { handUp } from './hand-up.js';
import { blank, refuse, textMissing } from './rejections.js';
import { reportDone } from './report-done.js';
import { takeHandoff } from './take-handoff.js';
import { takeInRequest } from './take-in-request.js';
import type { TaskCommand, TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { Task, TaskState } from './task.js';

/** The whole law of one task. The same at every level: that is what makes the tree a tree. */
export const taskDecider: Decider<TaskState, TaskCommand, TaskEvent> = {
  initial: null,
  decide,
  evolve: evolveTask,
};

function decide(state: TaskState, command: TaskCommand): Decision<TaskEvent> {
  if (command.type === 'TakeInRequest') return takeInRequest(state, command);
  if (command.type === 'TakeHandoff') return takeHandoff(state, command);
  const admitted = admit(state, command);
  if (!admitted.ok) return admitted;
  const { task } = admitted;
  const by = actedBy(command.actor);
  const at = command.now;
  switch (command.type) {
    case 'SignTask':
      // Unsigned at its limit the system signs for the unit 视同签收: the clock ran since dispatch anyway.
      return accept<TaskEvent>({ type: 'TaskSigned', deemed: command.actor.role === 'SYSTEM', by, at });
    case 'HandDownTask':
      return handDown(task, command);
    case 'HandUpTask':
      return handUp(task, command);
    case 'RequestReturn':
      return requestReturn(task, command);
    case 'RuleReturn':
      return blank(command.reason)
        ? textMissing('reason')
        : ruleReturn(task.children, { ...command, by, at });
    case 'RecallTask':
      return blank(command.reason)
        ? textMissing('reason')
        : orderRecall(task.children, { ...command, by, at });
    case 'NoteTask':
      return blank(command.text)
        ? textMissing('text')
        : accept<TaskEvent>({
            type: 'TaskNoted',
            text: command.text,
            visibility: command.visibility,
            by,
            at,
          });
    case 'AttachToTask':
      return attach(task, command);
    case 'ReportDone':
      return reportDone(task, command);
  }
}

/** A photo or file 附件: its bytes were stored and verified before this is asked. */
function attach(task: Task, command: TaskCommandOf<'AttachToTask'>): Decision<TaskEvent> {
  const refusal = attachmentRefusal(task.attachments, command);
  if (refusal) return refuse(refusal);
  const { file, visibility, showsReporter, actor, now: at } = command;
  return accept<TaskEvent>({ type: 'FileAttached', file, visibility, showsReporter, by: actedBy(actor), at });
}
