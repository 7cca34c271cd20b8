import type { DemoAccount } from '../runtime/endpoints.js';

/** A line for a terminal that logs one of the demonstration people in. */
export function firstQuery(graphql: string, { username, password }: DemoAccount): string {
  const query = `mutation { logIn(input: { username: "${username}", password: "${password}" }) { __typename } }`;
  return `  curl -s ${graphql} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
}
