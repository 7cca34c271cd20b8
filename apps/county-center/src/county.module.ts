import {
  acceptCase,
  attachToCase,
  authenticate,
  checkCase,
  closeCase,
  decideShelving,
  addCoHandler,
  decideCoHandler,
  dispatchCase,
  getActor,
  getArea,
  getCase,
  hastenCase,
  getMaster,
  getCaseAttachment,
  getHandovers,
  getTaskTree,
  getTimeline,
  getUnits,
  listAreas,
  listCases,
  listCategories,
  listChildrenOfAreas,
  listMerged,
  listPosts,
  listPostsOfUnits,
  listSimilar,
  listReturnPrecedents,
  listUnits,
  mergeCase,
  noteCase,
  proposeShelving,
  proposeCoHandler,
  recallCaseTask,
  refuseCase,
  reopenCase,
  requestInfo,
  resolveOnSpot,
  ruleCaseJointly,
  ruleCaseReturn,
  submitCase,
  exportStandingData,
  importStandingData,
  listResponsibilities,
  listRulesetRows,
  listRulesets,
  listRulesetVersions,
  supplyInfo,
  unmergeCase,
  unshelveCase,
  voidCase,
  withdrawCase,
  type Contract,
} from '@grid/contracts';
import { DeskModule, type TaskAggregate } from '@grid/desk';
import type { ServiceRuntime } from '@grid/platform';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AcceptCaseController } from './commands/accept-case/accept-case.controller.js';
import { AttachToCaseController } from './commands/attach-to-case/attach-to-case.controller.js';
import { CheckCaseController } from './commands/check-case/check-case.controller.js';
import { CloseCaseController } from './commands/close-case/close-case.controller.js';
import { DecideShelvingController } from './commands/decide-shelving/decide-shelving.controller.js';
import { AddCoHandlerController } from './commands/add-co-handler/add-co-handler.controller.js';
import { DecideCoHandlerController } from './commands/decide-co-handler/decide-co-handler.controller.js';
import { DispatchCaseController } from './commands/dispatch-case/dispatch-case.controller.js';
import { ExportStandingDataController } from './commands/export-standing-data/export-standing-data.controller.js';
import { ImportStandingDataController } from './commands/import-standing-data/import-standing-data.controller.js';
import { HastenCaseController } from './commands/hasten-case/hasten-case.controller.js';
import { MergeCaseController } from './commands/merge-case/merge-case.controller.js';
import { NoteCaseController } from './commands/note-case/note-case.controller.js';
import { ProposeShelvingController } from './commands/propose-shelving/propose-shelving.controller.js';
import { ProposeCoHandlerController } from './commands/propose-co-handler/propose-co-handler.controller.js';
import { RecallCaseTaskController } from './commands/recall-case-task/recall-case-task.controller.js';
import { RefuseCaseController } from './commands/refuse-case/refuse-case.controller.js';
import { ReopenCaseController } from './commands/reopen-case/reopen-case.controller.js';
import { RequestInfoController } from './commands/request-info/request-info.controller.js';
import { ResolveOnSpotController } from './commands/resolve-on-spot/resolve-on-spot.controller.js';
import { RuleCaseJointlyController } from './commands/rule-case-jointly/rule-case-jointly.controller.js';
import { RuleCaseReturnController } from './commands/rule-case-return/rule-case-return.controller.js';
import { SubmitCaseController } from './commands/submit-case/submit-case.controller.js';
import { SupplyInfoController } from './commands/supply-info/supply-info.controller.js';
import { UnmergeCaseController } from './commands/unmerge-case/unmerge-case.controller.js';
import { UnshelveCaseController } from './commands/unshelve-case/unshelve-case.controller.js';
import { VoidCaseController } from './commands/void-case/void-case.controller.js';
import { WithdrawCaseController } from './commands/withdraw-case/withdraw-case.controller.js';
import { County } from './county.js';
import { AuthenticateController } from './queries/authenticate/authenticate.controller.js';
import { GetActorController } from './queries/get-actor/get-actor.controller.js';
import { GetAreaController } from './queries/get-area/get-area.controller.js';
import { GetCaseAttachmentController } from './queries/get-case-attachment/get-case-attachment.controller.js';
import { GetCaseController } from './queries/get-case/get-case.controller.js';
import { GetMasterController } from './queries/get-master/get-master.controller.js';
import { GetHandoversController } from './queries/get-handovers/get-handovers.controller.js';
import { GetTaskTreeController } from './queries/get-task-tree/get-task-tree.controller.js';
import { GetTimelineController } from './queries/get-timeline/get-timeline.controller.js';
import { GetUnitsController } from './queries/get-units/get-units.controller.js';
import { ListAreasController } from './queries/list-areas/list-areas.controller.js';
import { ListCasesController } from './queries/list-cases/list-cases.controller.js';
import { ListCategoriesController } from './queries/list-categories/list-categories.controller.js';
import { ListChildrenOfAreasController } from './queries/list-children-of-areas/list-children-of-areas.controller.js';
import { ListMergedController } from './queries/list-merged/list-merged.controller.js';
import { ListPostsOfUnitsController } from './queries/list-posts-of-units/list-posts-of-units.controller.js';
import { ListPostsController } from './queries/list-posts/list-posts.controller.js';
import { ListResponsibilitiesController } from './queries/list-responsibilities/list-responsibilities.controller.js';
import { ListRulesetRowsController } from './queries/list-ruleset-rows/list-ruleset-rows.controller.js';
import { ListRulesetVersionsController } from './queries/list-ruleset-versions/list-ruleset-versions.controller.js';
import { ListRulesetsController } from './queries/list-rulesets/list-rulesets.controller.js';
import { ListSimilarController } from './queries/list-similar/list-similar.controller.js';
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
  [requestInfo, RequestInfoController],
  [supplyInfo, SupplyInfoController],
  [mergeCase, MergeCaseController],
  [unmergeCase, UnmergeCaseController],
  [proposeShelving, ProposeShelvingController],
  [decideShelving, DecideShelvingController],
  [unshelveCase, UnshelveCaseController],
  [hastenCase, HastenCaseController],
  [noteCase, NoteCaseController],
  [attachToCase, AttachToCaseController],
  [checkCase, CheckCaseController],
  [closeCase, CloseCaseController],
  [reopenCase, ReopenCaseController],
  [withdrawCase, WithdrawCaseController],
  [voidCase, VoidCaseController],
  [getCase, GetCaseController],
  [getMaster, GetMasterController],
  [listMerged, ListMergedController],
  [listSimilar, ListSimilarController],
  [getCaseAttachment, GetCaseAttachmentController],
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
  [importStandingData, ImportStandingDataController],
  [exportStandingData, ExportStandingDataController],
  [listRulesets, ListRulesetsController],
  [listRulesetVersions, ListRulesetVersionsController],
  [listRulesetRows, ListRulesetRowsController],
  [listResponsibilities, ListResponsibilitiesController],
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
