import type { DemoAccount } from '../runtime/endpoints.js';

/** A login with one of the demonstration accounts, as GraphQL. */
export function firstQuery({ username, password }: Pick<DemoAccount, 'username' | 'password'>): string {
  const input = `{ username: ${JSON.stringify(username)}, password: ${JSON.stringify(password)} }`;
  const session = '... on Session { accessToken viewer { name role unitName } }';
  return `mutation { login(input: ${input}) { ${session} ... on Rejection { code reason nextStep } } }`;
}

/** The same as one line for a terminal. */
export function firstRequest(graphql: string, account: Pick<DemoAccount, 'username' | 'password'>): string {
  const body = JSON.stringify({ query: firstQuery(account) }).replaceAll("'", "'\\''");
  return `curl -s ${graphql} -H 'content-type: application/json' -d '${body}'`;
}
