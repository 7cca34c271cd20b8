import { Viewer } from './account/account.fields.js';
import { Area } from './area/area.fields.js';
import {
  Case,
  CaseSummary,
  ChildTask,
  CoHandlerProposal,
  Handover,
  LeadWait,
  ReturnPrecedent,
  TimelineEntry,
} from './case/case.fields.js';
import { connection, PageInfo, Rejection } from './edge/pages.fields.js';
import { scalars } from './edge/scalars.js';
import { CoHandler, Task, TaskSummary } from './task/task.fields.js';
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
  Case,
  CaseConnection: connection,
  CaseSummary,
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
  ReturnPrecedent,
  ReturnPrecedentConnection: connection,
  Task,
  TaskConnection: connection,
  TaskSummary,
  TimelineConnection: connection,
  TimelineEntry,
  Unit,
  UnitConnection: connection,
  Viewer,
};
