import { countyCenter } from '@grid/county-center';
import type { ModelCounty } from '@grid/model-county';
import type { AggregateType, ServiceDefinition } from '@grid/platform';
import { townSubcenter } from '@grid/town-subcenter';
import type { Actor, Role } from '@grid/territory';
import type { ChunkTables } from './chunk.js';
import { History } from './history.js';
import { mattersOf } from './matters.js';
import { SCENARIOS, type CountyPosts } from './scenarios.js';
import { templateOf, viewColumns, type Template } from './template.js';

/** How many matters each scenario is played with. */
const VARIANTS = 24;

/** A past for a county, and the columns it is written to. */
export function planHistory(
  county: ModelCounty,
  cases: number,
  nowMs: number,
): { readonly history: History; readonly tables: ChunkTables } {
  const aggregates = {
    ofCase: aggregateOf(countyCenter, 'case'),
    ofTask: aggregateOf(townSubcenter, 'task'),
  };
  return {
    history: new History(county, templatesOf(county, aggregates), cases, nowMs),
    tables: {
      caseColumns: viewColumns(aggregates.ofCase.table),
      taskColumns: viewColumns(aggregates.ofTask.table),
    },
  };
}

/** A thousand ways a case can have gone, as often as they do; each in as many variants as there are matters. */
function templatesOf(
  county: ModelCounty,
  aggregates: { readonly ofCase: AggregateType; readonly ofTask: AggregateType },
): readonly (readonly Template[])[] {
  const matters = mattersOf(county);
  const posts = countyPosts(county);
  return SCENARIOS.flatMap((scenario, nth) => {
    const own = Array.from({ length: VARIANTS }, (_, n) => matters[(nth * VARIANTS + n) % matters.length]);
    const variants = own.flatMap((matter) =>
      matter ? [templateOf(scenario, matter, posts, aggregates)] : [],
    );
    return Array.from({ length: scenario.perMille }, () => variants);
  });
}

function countyPosts(county: ModelCounty): CountyPosts {
  const actor = (role: Role): Actor => {
    const post = county.posts.find((each) => each.role === role);
    const unit = county.units.find(({ unitId }) => unitId === post?.unitId);
    const account = county.accounts.find(({ postId }) => postId === post?.postId);
    if (!post || !unit || !account) throw new Error(`the model county has nobody who is ${role}`);
    const { postId, title: name } = post;
    const { unitId, name: unitName, kind: unitKind, areaPath } = unit;
    return { accountId: account.accountId, postId, role, name, unitId, unitName, unitKind, areaPath };
  };
  return {
    operator: actor('OPERATOR'),
    dispatcher: actor('DISPATCHER'),
    inspector: actor('INSPECTOR'),
    dutyChief: actor('DUTY_CHIEF'),
  };
}

function aggregateOf(service: ServiceDefinition, kind: 'case' | 'task'): AggregateType {
  const found = service.aggregates.find((aggregate) => aggregate.kind === kind);
  if (!found) throw new Error(`${service.name} keeps no ${kind}`);
  return found;
}
