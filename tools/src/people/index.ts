export { Cast, type CountyPeople, type Line } from './cast.js';
export { newCommandId } from './command-id.js';
export {
  ACTIONS,
  CASE,
  LINE,
  mutationOf,
  TASK,
  type CaseAction,
  type CaseSeen,
  type ChildSeen,
  type RejectionSeen,
  type TaskAction,
  type TaskSeen,
  type TimelineLine,
} from './documents.js';
export { CallFailed, GraphqlClient, type GraphqlClientOptions } from './graphql-call.js';
export { Person, type Acted, type ActionInput, type Viewer } from './person.js';
