import { parseCalendar } from '@grid/worktime';
import { calendarFile, calendarUnits } from './calendars.js';
import { isWeekendDate } from './dates.js';
import type { PlacedRow, SheetProblem } from './sheet.js';

const HEADINGS = { year: '年度', date: '日期', from: '开始时间', to: '结束时间', name: '名称' } as const;
type Field = keyof typeof HEADINGS;

/** Which cells each kind of row needs; the others stay blank, so that nothing is written that nobody reads. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  YEAR: ['year'],
  SLOT: ['from', 'to'],
  HOLIDAY: ['date', 'name'],
  WORK_DAY: ['date', 'name'],
};

/** Everything wrong with the calendars, row by row, and then as whole calendars (R-12). */
export function checkCalendars(rows: readonly PlacedRow[]): SheetProblem[] {
  const published = new Set(
    rows.flatMap(({ cells }) => (cells['entry'] === 'YEAR' ? [cells['year'] ?? ''] : [])),
  );
  const offDays = new Map(
    rows.flatMap(({ row, cells }) =>
      cells['entry'] === 'HOLIDAY' ? [[`${cells['unit']} ${cells['date']}`, row] as const] : [],
    ),
  );
  const problems = rows.flatMap((row) => [
    ...checkFields(row),
    ...checkDay(row, published, offDays),
    ...checkUnit(row),
  ]);
  if (problems.length > 0) return problems;
  return ['', ...calendarUnits(rows)].flatMap((unit) => {
    const parsed = parseCalendar(calendarFile(rows, unit, 'checked'));
    if (parsed.ok) return [];
    return parsed.problems.map((problem) => ({
      row: 0,
      column: '',
      problem: `the ${unit === '' ? "county's calendar" : `calendar of unit ${unit}`} does not hold: ${problem}`,
      nextStep: 'put the rows it speaks of right',
    }));
  });
}

function checkFields({ row, cells }: PlacedRow): SheetProblem[] {
  const needed = FIELDS[cells['entry'] ?? ''] ?? [];
  return (Object.keys(HEADINGS) as Field[]).flatMap((field) => {
    const isBlank = (cells[field] ?? '') === '';
    if (needed.includes(field) !== isBlank) return [];
    return [
      {
        row,
        column: HEADINGS[field],
        problem: isBlank ? 'is blank' : 'says something no row of this kind has',
        nextStep: isBlank ? 'fill it in' : 'leave it blank',
      },
    ];
  });
}

function checkDay(
  { row, cells }: PlacedRow,
  published: ReadonlySet<string>,
  offDays: ReadonlyMap<string, number>,
): SheetProblem[] {
  const { unit = '', entry = '', date = '' } = cells;
  if (date === '' || (entry !== 'HOLIDAY' && entry !== 'WORK_DAY')) return [];
  const column = HEADINGS.date;
  if (!published.has(date.slice(0, 4)))
    return [
      {
        row,
        column,
        problem: `the year ${date.slice(0, 4)} is not among the published ones`,
        nextStep: 'add the row 公布年度 of that year',
      },
    ];
  if (entry !== 'WORK_DAY') return [];
  const twin = offDays.get(`${unit} ${date}`);
  if (twin !== undefined)
    return [{ row, column, problem: `is a day off by row ${twin}`, nextStep: 'keep one of the two rows' }];
  if (!isWeekendDate(date))
    return [
      {
        row,
        column,
        problem: 'is no Saturday or Sunday, and worked anyway',
        nextStep: 'take the row out, or put its date right',
      },
    ];
  return [];
}

/** What the State Council publishes is the same for everybody. */
function checkUnit({ row, cells }: PlacedRow): SheetProblem[] {
  if (cells['entry'] !== 'YEAR' || cells['unit'] === '') return [];
  return [
    {
      row,
      column: '适用单位',
      problem: 'years are published for the whole county',
      nextStep: 'leave the unit blank',
    },
  ];
}
