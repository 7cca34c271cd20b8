import type { listRulesetRows, Page, QueryMessage, Reply, RulesetRowView } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { COLUMNS, type Known, type RuleRow } from '@grid/domain-ruleset';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { unknownVersion } from '../../rejections.js';
import { namesOfUnits } from '../../ruleset/known-names.js';
import { cutPage, readTexts } from '../page-of.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Showing a cell looks up units only. */
const NOTHING: Pick<Known, 'categories' | 'places' | 'duties'> = {
  categories: new Set(),
  places: new Set(),
  duties: new Set(),
};

/** The rows of a version of standing data, by key, as a sheet would have them. */
@Controller()
export class ListRulesetRowsController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-ruleset-rows.v1')
  async handle({ input }: QueryMessage<typeof listRulesetRows>): Promise<Reply<Page<RulesetRowView>>> {
    const after = readTexts(input.after, 1);
    if (after === undefined) return invalidCursor();
    const { standing, runtime } = this.county;
    const rules = await standing.rules();
    const number = input.number ?? rules.versions[input.ruleset];
    if (number === undefined) return unknownVersion();
    const rows = await standing.rulesets.page(input.ruleset, number, after?.[0] ?? '', input.first + 1);
    if (rows.length === 0 && !(await standing.rulesets.version(input.ruleset, number)))
      return unknownVersion();
    const { rows: cut, nextCursor } = cutPage(rows, input.first, ({ key }) => [key]);
    const known = { ...NOTHING, ...(await namesOfUnits(runtime, unitsOf(cut), rules.countyPath)) };
    const views = cut.map(({ cells }) => ({
      cells: COLUMNS[input.ruleset].map(({ name, heading, kind }) => ({
        column: name,
        heading,
        text: kind.write(cells[name] ?? '', known),
      })),
    }));
    return { ok: true, value: { rows: views, nextCursor } };
  }
}

/** Only lists that name units have a column of that name that holds ids. */
function unitsOf(rows: readonly RuleRow[]): readonly string[] {
  return [...new Set(rows.map(({ cells }) => cells['unit'] ?? '').filter((id) => UUID.test(id)))];
}
