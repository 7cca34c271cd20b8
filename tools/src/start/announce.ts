import { relative } from 'node:path';
import type { DemoAccount } from '../runtime/endpoints.js';
import { gridFolder, ROOT } from '../runtime/grid-folder.js';
import { firstRequest } from './first-query.js';
import type { RunningCounty } from './start-county.js';

/** What a newcomer needs to know once the county runs: where to go, whom to log in as, what to try. */
export function announce(county: RunningCounty, dir?: string): string {
  const { endpoints } = county;
  const folder = relative(process.cwd(), gridFolder(dir).path) || '.';
  const lines = [
    '',
    'Grid Governance 五级网格治理 is up.',
    '',
    `  GraphQL         ${endpoints.graphql}`,
    `  Subscriptions   ${endpoints.subscriptions}`,
    ...endpoints.gateways.slice(1).map(({ graphql }) => `  another gateway ${graphql}`),
    `  Addresses       ${folder}/endpoints.json`,
    `  Logs            ${folder}/logs`,
    '',
  ];
  const [account] = endpoints.demoAccounts;
  if (account) {
    lines.push(
      'Log in as one of these posts of the model county:',
      '',
      accountTable(oneOfEachRole(endpoints.demoAccounts)),
      '',
      `All ${endpoints.demoAccounts.length} accounts are listed in ${folder}/endpoints.json.`,
      '',
    );
    lines.push('A first query, for a terminal (or open the GraphQL address in a browser):', '');
    lines.push(`  ${firstRequest(endpoints.graphql, account)}`, '');
  }
  const again = relative(ROOT, process.cwd()) === '' ? 'npm run story' : `npm --prefix ${ROOT} run story`;
  const where = dir === undefined ? '' : ` -- --dir ${dir}`;
  lines.push(
    `Play a case through all five levels: ${again}${where}`,
    'Stop: Ctrl-C (the data are kept).',
    '',
  );
  return lines.join('\n');
}

/** The first account of each role: enough to choose from, and it fits on a screen. */
export function oneOfEachRole(accounts: readonly DemoAccount[]): readonly DemoAccount[] {
  const seen = new Set<string>();
  return accounts.filter(({ role }) => !seen.has(role) && seen.add(role));
}

/** The accounts, a row each, in columns that also hold where Chinese stands in them. */
export function accountTable(accounts: readonly DemoAccount[]): string {
  const rows = [
    ['username', 'password', 'role', 'name', 'unit'],
    ...accounts.map(({ username, password, role, name, unit }) => [username, password, role, name, unit]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows
    .map((row) => row.map((cell, column) => pad(cell, widths?.[column] ?? 0)).join('  '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

/** Columns on a terminal: Han characters and full-width signs take two. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
