import {
  attachToTask,
  getTask,
  getTaskAttachment,
  handDownTask,
  handUpTask,
  listDesk,
  noteTask,
  recallTask,
  reportDone,
  requestReturn,
  ruleReturn,
  signTask,
  takeInRequest,
  type Contract,
} from '@grid/contracts';
import type { ServiceRuntime } from '@grid/platform';
import type { Owner } from '@grid/territory';
import { Module, type DynamicModule } from '@nestjs/common';
import { AttachToTaskController } from './commands/attach-to-task/attach-to-task.controller.js';
import { HandDownTaskController } from './commands/hand-down-task/hand-down-task.controller.js';
import { HandUpTaskController } from './commands/hand-up-task/hand-up-task.controller.js';
import { NoteTaskController } from './commands/note-task/note-task.controller.js';
import { RecallTaskController } from './commands/recall-task/recall-task.controller.js';
import { ReportDoneController } from './commands/report-done/report-done.controller.js';
import { RequestReturnController } from './commands/request-return/request-return.controller.js';
import { RuleReturnController } from './commands/rule-return/rule-return.controller.js';
import { SignTaskController } from './commands/sign-task/sign-task.controller.js';
import { TakeInRequestController } from './commands/take-in-request/take-in-request.controller.js';
import { Desk } from './desk.js';
import { GetTaskAttachmentController } from './queries/get-task-attachment/get-task-attachment.controller.js';
import { GetTaskController } from './queries/get-task/get-task.controller.js';
import { ListDeskController } from './queries/list-desk/list-desk.controller.js';
import type { TaskAggregate } from './task/task.aggregate.js';

/** What every desk answers to. */
export const DESK_CONTRACTS: readonly Contract[] = [
  takeInRequest,
  signTask,
  handDownTask,
  handUpTask,
  requestReturn,
  ruleReturn,
  recallTask,
  noteTask,
  reportDone,
  attachToTask,
  getTask,
  getTaskAttachment,
  listDesk,
];

/** The task desk of one level. Composed five times; what differs is whose tasks it keeps. */
@Module({})
export class DeskModule {
  static of(runtime: ServiceRuntime, owner: Owner, tasks: TaskAggregate): DynamicModule {
    const desk = new Desk(runtime, owner, tasks);
    return {
      module: DeskModule,
      controllers: [
        TakeInRequestController,
        SignTaskController,
        HandDownTaskController,
        HandUpTaskController,
        RequestReturnController,
        RuleReturnController,
        RecallTaskController,
        NoteTaskController,
        ReportDoneController,
        AttachToTaskController,
        GetTaskController,
        GetTaskAttachmentController,
        ListDeskController,
      ],
      providers: [{ provide: Desk, useValue: desk }],
      exports: [Desk],
    };
  }
}
