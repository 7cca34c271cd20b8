import { TASK_LINE, taskLine, taskRecorded, type FactMessage } from '@grid/contracts';
import { InvalidFact, type Work } from '@grid/platform';
import { SYSTEM_ACTOR } from '@grid/territory';
import { REGISTER_EVENT, REGISTER_TASK } from '../../persistence/tables.js';

/**
 * The register writes down what a lower level recorded of a task: its facts word for word, and how it stands
 * now unless something newer is known. Whoever follows the case is told that there is something new.
 * @throws InvalidFact when the fact is not of its contract.
 */
export function onTaskRecorded(fact: FactMessage): Work {
  const parsed = taskRecorded.safeParse(fact.body);
  if (!parsed.success)
    throw new InvalidFact(`not a recorded task: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const { events, task } = parsed.data;
  const { taskId, version, caseId, unitId, parentTaskId } = task;
  return {
    streams: [],
    actor: SYSTEM_ACTOR,
    correlationId: fact.correlationId,
    decide: () => ({
      ok: true,
      appends: [],
      rows: [
        {
          table: REGISTER_TASK,
          rows: [
            {
              task_id: taskId,
              version,
              case_id: caseId,
              unit_id: unitId,
              parent_task_id: parentTaskId,
              line: TASK_LINE.pack(taskLine(task)),
            },
          ],
        },
        {
          table: REGISTER_EVENT,
          rows: events.map((event) => ({
            stream_id: event.streamId,
            version: event.version,
            source: fact.sender,
            partition: fact.partition,
            stream_kind: 'task',
            type: event.type,
            case_id: event.caseId,
            recorded_at: event.recordedAt,
            body: event.body,
          })),
        },
      ],
      live: [{ kind: 'case', id: caseId, caseId, version: 0, unitId: '', partition: fact.partition }],
      value: () => null,
    }),
  };
}
