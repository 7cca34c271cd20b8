import type { GraphqlClient } from './graphql-call.js';
import { Person } from './person.js';

/** Who plays on the stage of one building: its line up to the county, and the citizen. */
export interface Line {
  readonly buildingPath: string;
  readonly town: Person;
  readonly station: Person;
  readonly grid: Person;
  readonly building: Person;
}

/** The county's own people and citizens. */
export interface CountyPeople {
  readonly citizen: Person;
  readonly operator: Person;
  readonly dispatcher: Person;
  readonly dutyChief: Person;
  readonly inspector: Person;
}

/** The people of the model county, logged in when they are first needed, once each. */
export class Cast {
  private readonly people = new Map<string, Promise<Person>>();

  constructor(
    private readonly client: GraphqlClient,
    private readonly password: string,
    private readonly patienceMs = 60_000,
  ) {}

  person(username: string): Promise<Person> {
    const known = this.people.get(username);
    if (known) return known;
    const person = Person.logIn(this.client, username, this.password, this.patienceMs);
    // One that could not log in is tried anew by whoever needs him next.
    person.catch(() => this.people.delete(username));
    this.people.set(username, person);
    return person;
  }

  async county(): Promise<CountyPeople> {
    const [citizen, operator, dispatcher, dutyChief, inspector] = await Promise.all(
      ['citizen.one', 'county.operator', 'county.dispatcher', 'county.duty-chief', 'county.inspector'].map(
        (username) => this.person(username),
      ),
    );
    if (!citizen || !operator || !dispatcher || !dutyChief || !inspector) throw new Error('nobody is there');
    return { citizen, operator, dispatcher, dutyChief, inspector };
  }

  /** @param building such as `t01.v001.g01.b01` */
  async line(building: string): Promise<Line> {
    const keys = building.split('.');
    const at = (depth: number) => keys.slice(0, depth).join('.');
    const [town, station, grid, head] = await Promise.all(
      [`${at(1)}.head`, `${at(2)}.staff`, at(3), at(4)].map((username) => this.person(username)),
    );
    if (!town || !station || !grid || !head) throw new Error('nobody is there');
    return { buildingPath: head.viewer.areaPath, town, station, grid, building: head };
  }
}
