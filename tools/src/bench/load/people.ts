import { DEMONSTRATION_PASSWORD } from '@grid/model-county';
import { body } from './operations.js';
import { HttpConnection } from './http-connection.js';

/** Who acts in the bench: accounts of the model county, by what they do in a case's life. */
export const PEOPLE = {
  operator: 'county.operator',
  dispatcher: 'county.dispatcher',
  townHead: 't01.head',
  inspector: 'county.inspector',
  dutyChief: 'county.duty-chief',
  department: 'mzj.lead',
  citizen: 'citizen.one',
} as const;
export type Person = keyof typeof PEOPLE;

const LOGIN = `mutation login($input: LoginInput!) { login(input: $input) {
  ... on Session { accessToken viewer { unitId } } ... on Rejection { code } } }`;

interface LoginAnswer {
  readonly data?: {
    readonly login?: { readonly accessToken?: string; readonly viewer?: { readonly unitId: string } };
  };
}

/** Someone logged in: the token, and his unit's public id. */
export interface LoggedIn {
  readonly token: string;
  readonly unitId: string;
}

/** Logs everybody in. Tokens last a quarter of an hour, so this is done before every stretch. */
export async function logIn(graphql: string): Promise<Readonly<Record<Person, LoggedIn>>> {
  const connection = await HttpConnection.open(graphql);
  try {
    const entries: [string, LoggedIn][] = [];
    for (const [person, username] of Object.entries(PEOPLE)) {
      const input = { username, password: DEMONSTRATION_PASSWORD };
      const answer = await connection.post(body(LOGIN, { input }));
      const { data } = JSON.parse(answer.body.toString()) as LoginAnswer;
      const token = data?.login?.accessToken;
      if (token === undefined) throw new Error(`${username} cannot log in: ${answer.body.toString()}`);
      entries.push([person, { token, unitId: data?.login?.viewer?.unitId ?? '' }]);
    }
    // Every person of the table has an entry: each was logged in or threw.
    return Object.fromEntries(entries) as Record<Person, LoggedIn>;
  } finally {
    connection.close();
  }
}
