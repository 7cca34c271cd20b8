import { CASE_LINE, TASK_LINE } from '@grid/contracts';
import { Viewer } from './account/account.fields.js';
import { Area } from './area/area.fields.js';
import { connection, packedConnection, PageInfo, Rejection } from './edge/pages.fields.js';
import {
  Case,
  CaseLink,
  ChildTask,
  TimelineEntry,
  CoHandlerProposal,
  Handover,
  LeadWait,
  ReturnPrecedent,
} from './case/case.fields.js';
import { Attachment } from './attachment/attachment.fields.js';
import { scalars } from './edge/scalars.js';
import { Task, CoHandler } from './task/task.fields.js';
import { Responsibility, Ruleset, RulesetVersion } from './standing-data/standing-data.fields.js';
import { Post, Unit } from './unit/unit.fields.js';
import type { Resolvers } from './generated/schema.generated.js';

/**
 * How fields below the root are read. Plain functions, handed to the schema as they are: a list of fifty rows
 * calls them some thousand times, and all but a handful of fields need none at all.
 */
export const fieldResolvers: Omit<Resolvers, 'Query' | 'Mutation' | 'Subscription'> = {
  ...scalars,
  Area,
  AreaConnection: connection,
  Attachment,
  Case,
  CaseConnection: packedConnection(CASE_LINE),
  CaseLink,
  CaseLinkConnection: connection,
  CategoryConnection: connection,
  ChildTask,
  CoHandler,
  CoHandlerProposal,
  Handover,
  LeadWait,
  PageInfo,
  Post,
  PostConnection: connection,
  Rejection,
  Responsibility,
  Ruleset,
  RulesetRowConnection: connection,
  RulesetVersion,
  RulesetVersionConnection: connection,
  ReturnPrecedent,
  ReturnPrecedentConnection: connection,
  Task,
  TaskConnection: packedConnection(TASK_LINE),
  TimelineConnection: connection,
  TimelineEntry,
  Unit,
  UnitConnection: connection,
  Viewer,
};
