import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guardTemporaryFolder, releaseTemporaryFolder, removePostgresData } from '@grid/testbed';
import { Cast, GraphqlClient, startCounty, type RunningCounty } from '@grid/tools';
import { ResponseWatch } from './response-watch.js';

/** A category by what it allows. */
interface Categories {
  /** May be settled on the spot. */
  readonly onSpot: string;
  /** May not. */
  readonly dispatched: string;
}

/**
 * The county all stories play in: every service and the gateway twice, as processes of their own. What the
 * people of it do goes through GraphQL; what the stage hands do (stop, start, kill) goes to the processes.
 */
export class Stage {
  private constructor(
    readonly dir: string,
    readonly county: RunningCounty,
    readonly responses: ResponseWatch,
    readonly client: GraphqlClient,
    readonly cast: Cast,
    readonly categories: Categories,
  ) {}

  static async open(): Promise<Stage> {
    const dir = mkdtempSync(join(tmpdir(), 'grid-e2e-'));
    chmodSync(dir, 0o711);
    guardTemporaryFolder(dir);
    const county = await startCounty({ dir, mode: 'processes', replicas: 2, fresh: true });
    const responses = new ResponseWatch();
    const client = new GraphqlClient({
      gateways: county.endpoints.gateways.map(({ graphql }) => graphql),
      observe: (text) => responses.see(text),
    });
    const cast = new Cast(client, county.endpoints.demoAccounts[0]?.password ?? '');
    return new Stage(dir, county, responses, client, cast, await findCategories(cast));
  }

  async close(): Promise<void> {
    await this.client.close();
    await this.county.stop();
    removePostgresData(join(this.dir, 'postgres'));
    rmSync(this.dir, { recursive: true, force: true });
    releaseTemporaryFolder(this.dir);
  }
}

async function findCategories(cast: Cast): Promise<Categories> {
  const operator = await cast.person('county.operator');
  const document = `query categories($after: String) { categories(first: 100, after: $after) {
    nodes { code onSpotAllowed } pageInfo { endCursor } } }`;
  const codes = new Map<boolean, string>();
  for (let after: string | null = null; codes.size < 2;) {
    const { categories }: CategoryPage = await operator.ask<CategoryPage>(document, { after });
    for (const { code, onSpotAllowed } of categories.nodes) codes.set(onSpotAllowed, code);
    after = categories.pageInfo.endCursor;
    if (after === null) break;
  }
  const [onSpot, dispatched] = [codes.get(true), codes.get(false)];
  if (!onSpot || !dispatched) throw new Error('The county has not both kinds of categories.');
  return { onSpot, dispatched };
}

interface CategoryPage {
  readonly categories: {
    readonly nodes: readonly { readonly code: string; readonly onSpotAllowed: boolean }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}
