/** A node of PostgreSQL's JSON plan, as far as it is looked at. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** A statement a service ran, with the plan it was run by. */
export interface LoggedPlan {
  readonly query: string;
  readonly plan: PlanNode;
}

/** What is wrong with a plan; nothing, if all is well. */
export interface PlanFinding {
  readonly query: string;
  readonly problem: string;
}

/** Tables that grow with the county's years: reading one from end to end gets slower every day. */
const GROWING: ReadonlySet<string> = new Set([
  ...['event', 'case_file', 'case_party', 'task', 'register_task', 'register_event'],
  'command_answer',
]);
/** The largest page and the row that tells whether another follows. */
const PAGE = 101;
/** A list of several states is merged from a page of each: nine at most. */
const MERGED = 9 * PAGE;

/** The plans that auto_explain wrote into a server's log, in its JSON format. */
export function readPlans(log: string): LoggedPlan[] {
  const lines = log.split('\n');
  return lines.flatMap((line, index) => {
    if (!/ duration: [\d.]+ ms {2}plan:$/.test(line)) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => !next.startsWith('\t'));
    const json = rest.slice(0, end < 0 ? rest.length : end).join('\n');
    const logged = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
    return [{ query: logged['Query Text'], plan: logged.Plan }];
  });
}

/** Scans of a growing table from end to end, and sorts of more than a page, or than a page of each state. */
export function problemsOf({ query, plan }: LoggedPlan): PlanFinding[] {
  const found: string[] = [];
  visit(plan, (node) => {
    const table = node['Relation Name'] ?? '';
    if (node['Node Type'] === 'Seq Scan' && GROWING.has(table)) found.push(`reads all of ${table}`);
    if (/Sort$/.test(node['Node Type'])) {
      const [below] = node.Plans ?? [];
      const sorted = below?.['Actual Rows'] ?? 0;
      const most = /Scan$/.test(below?.['Node Type'] ?? '') ? PAGE : MERGED;
      if (sorted > most) found.push(`sorts ${sorted} rows`);
    }
  });
  return found.map((problem) => ({ query, problem }));
}

/** The names of the indexes a plan uses. */
export function indexesOf(plan: PlanNode): string[] {
  const names = new Set<string>();
  visit(plan, (node) => {
    if (node['Index Name'] !== undefined) names.add(node['Index Name']);
  });
  return [...names];
}

function visit(node: PlanNode, look: (node: PlanNode) => void): void {
  look(node);
  for (const child of node.Plans ?? []) visit(child, look);
}
