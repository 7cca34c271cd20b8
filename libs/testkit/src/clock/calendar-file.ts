/** A calendar as a county would import it, as plain data: what parsers and oracles read, each in its own way. */
export interface CalendarFile {
  readonly version: string;
  readonly workSlots: readonly { readonly from: string; readonly to: string }[];
  readonly years: Readonly<
    Record<
      string,
      { readonly holidays: readonly NamedDate[]; readonly adjustedWorkdays: readonly NamedDate[] }
    >
  >;
}

interface NamedDate {
  readonly date: string;
  readonly zh: string;
}

/** The State Council's days 节假日安排 (国办发明电): first and last day off, the holiday, the weekend days worked for it. */
const PUBLISHED: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  '2025': [
    ['01-01', '01-01', '元旦'],
    ['01-28', '02-04', '春节', '01-26', '02-08'],
    ['04-04', '04-06', '清明'],
    ['05-01', '05-05', '劳动节', '04-27'],
    ['05-31', '06-02', '端午'],
    ['10-01', '10-08', '国庆节', '09-28', '10-11'],
  ],
  '2026': [
    ['01-01', '01-03', '元旦', '01-04'],
    ['02-15', '02-23', '春节', '02-14', '02-28'],
    ['04-04', '04-06', '清明'],
    ['05-01', '05-05', '劳动节', '05-09'],
    ['06-19', '06-21', '端午'],
    ['09-25', '09-27', '中秋'],
    ['10-01', '10-07', '国庆节', '09-20', '10-10'],
  ],
};

/** The years 2025 and 2026 with office hours from 08:30 to 12:00 and 14:00 to 17:30. */
export function countyCalendarFile(): CalendarFile {
  const years = Object.entries(PUBLISHED).map(([year, blocks]) => {
    const holidays = blocks.flatMap(([first, last, zh]) =>
      datesFrom(`${year}-${first}`, `${year}-${last}`).map((date) => ({ date, zh })),
    );
    const adjustedWorkdays = blocks.flatMap(([, , zh, ...worked]) =>
      worked.map((day) => ({ date: `${year}-${day}`, zh })),
    );
    return [year, { holidays, adjustedWorkdays }] as const;
  });
  return {
    version: 'cn-2026',
    workSlots: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
    years: Object.fromEntries(years),
  };
}

/** The same county a year before: 2026 had not been published yet. */
export function yearBeforeCalendarFile(): CalendarFile {
  const file = countyCalendarFile();
  const { '2025': published } = file.years;
  return { ...file, version: 'cn-2025', years: published === undefined ? {} : { '2025': published } };
}

/** A service hall's hours on the county's days: no lunch break, another length of day. */
export function hallCalendarFile(): CalendarFile {
  return {
    ...countyCalendarFile(),
    version: 'cn-2026/hall',
    workSlots: [
      { from: '09:00', to: '12:20' },
      { from: '12:40', to: '17:00' },
    ],
  };
}

/** Every date from one to another, both included. */
export function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = theDayAfter(date)) dates.push(date);
  return dates;
}

function theDayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
