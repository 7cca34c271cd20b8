import {
  acceptCase,
  addCoHandler,
  authenticate,
  checkCase,
  closeCase,
  decideCoHandler,
  dispatchCase,
  getActor,
  getArea,
  getCase,
  getHandovers,
  getTaskTree,
  getTimeline,
  getUnits,
  listAreas,
  listCases,
  listCategories,
  listChildrenOfAreas,
  listPosts,
  listPostsOfUnits,
  listReturnPrecedents,
  listUnits,
  noteCase,
  proposeCoHandler,
  recallCaseTask,
  refuseCase,
  reopenCase,
  resolveOnSpot,
  ruleCaseJointly,
  ruleCaseReturn,
  submitCase,
  voidCase,
  withdrawCase,
  type Contract,
} from '@grid/contracts';
import { DeskModule, type TaskAggregate } from '@grid/desk';
import type { ServiceRuntime } from '@grid/platform';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AcceptCaseController } from './commands/accept-case/accept-case.controller.js';
import { AddCoHandlerController } from './commands/add-co-handler/add-co-handler.controller.js';
import { CheckCaseController } from './commands/check-case/check-case.controller.js';
import { CloseCaseController } from './commands/close-case/close-case.controller.js';
import { DecideCoHandlerController } from './commands/decide-co-handler/decide-co-handler.controller.js';
import { DispatchCaseController } from './commands/dispatch-case/dispatch-case.controller.js';
import { NoteCaseController } from './commands/note-case/note-case.controller.js';
import { ProposeCoHandlerController } from './commands/propose-co-handler/propose-co-handler.controller.js';
import { RecallCaseTaskController } from './commands/recall-case-task/recall-case-task.controller.js';
import { RefuseCaseController } from './commands/refuse-case/refuse-case.controller.js';
import { ReopenCaseController } from './commands/reopen-case/reopen-case.controller.js';
import { ResolveOnSpotController } from './commands/resolve-on-spot/resolve-on-spot.controller.js';
import { RuleCaseJointlyController } from './commands/rule-case-jointly/rule-case-jointly.controller.js';
import { RuleCaseReturnController } from './commands/rule-case-return/rule-case-return.controller.js';
import { SubmitCaseController } from './commands/submit-case/submit-case.controller.js';
import { VoidCaseController } from './commands/void-case/void-case.controller.js';
import { WithdrawCaseController } from './commands/withdraw-case/withdraw-case.controller.js';
import { County } from './county.js';
import { AuthenticateController } from './queries/authenticate/authenticate.controller.js';
import { GetActorController } from './queries/get-actor/get-actor.controller.js';
import { GetAreaController } from './queries/get-area/get-area.controller.js';
import { GetCaseController } from './queries/get-case/get-case.controller.js';
import { GetHandoversController } from './queries/get-handovers/get-handovers.controller.js';
import { GetTaskTreeController } from './queries/get-task-tree/get-task-tree.controller.js';
import { GetTimelineController } from './queries/get-timeline/get-timeline.controller.js';
import { GetUnitsController } from './queries/get-units/get-units.controller.js';
import { ListAreasController } from './queries/list-areas/list-areas.controller.js';
import { ListCasesController } from './queries/list-cases/list-cases.controller.js';
import { ListCategoriesController } from './queries/list-categories/list-categories.controller.js';
import { ListChildrenOfAreasController } from './queries/list-children-of-areas/list-children-of-areas.controller.js';
import { ListPostsOfUnitsController } from './queries/list-posts-of-units/list-posts-of-units.controller.js';
import { ListPostsController } from './queries/list-posts/list-posts.controller.js';
import { ListReturnPrecedentsController } from './queries/list-return-precedents/list-return-precedents.controller.js';
import { ListUnitsController } from './queries/list-units/list-units.controller.js';

/** What the county alone answers to: each contract with its handler. */
const HANDLERS: readonly (readonly [Contract, Type])[] = [
  [submitCase, SubmitCaseController],
  [acceptCase, AcceptCaseController],
  [refuseCase, RefuseCaseController],
  [resolveOnSpot, ResolveOnSpotController],
  [dispatchCase, DispatchCaseController],
  [addCoHandler, AddCoHandlerController],
  [proposeCoHandler, ProposeCoHandlerController],
  [decideCoHandler, DecideCoHandlerController],
  [ruleCaseReturn, RuleCaseReturnController],
  [ruleCaseJointly, RuleCaseJointlyController],
  [recallCaseTask, RecallCaseTaskController],
  [noteCase, NoteCaseController],
  [checkCase, CheckCaseController],
  [closeCase, CloseCaseController],
  [reopenCase, ReopenCaseController],
  [withdrawCase, WithdrawCaseController],
  [voidCase, VoidCaseController],
  [getCase, GetCaseController],
  [listCases, ListCasesController],
  [getHandovers, GetHandoversController],
  [getTimeline, GetTimelineController],
  [getTaskTree, GetTaskTreeController],
  [getArea, GetAreaController],
  [listAreas, ListAreasController],
  [listChildrenOfAreas, ListChildrenOfAreasController],
  [getUnits, GetUnitsController],
  [listUnits, ListUnitsController],
  [listPosts, ListPostsController],
  [listPostsOfUnits, ListPostsOfUnitsController],
  [listReturnPrecedents, ListReturnPrecedentsController],
  [listCategories, ListCategoriesController],
  [authenticate, AuthenticateController],
  [getActor, GetActorController],
];

export const COUNTY_CONTRACTS: readonly Contract[] = HANDLERS.map(([contract]) => contract);

/** The county center: the case office and the directory, beside the desk that every level has. */
@Module({})
export class CountyModule {
  static of(runtime: ServiceRuntime, tasks: TaskAggregate): DynamicModule {
    return {
      module: CountyModule,
      imports: [DeskModule.of(runtime, 'county-center', tasks)],
      controllers: HANDLERS.map(([, handler]) => handler),
      providers: [{ provide: County, useValue: new County(runtime) }],
    };
  }
}
