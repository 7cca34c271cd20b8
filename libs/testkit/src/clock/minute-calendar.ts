import { datesFrom, type CalendarFile } from './calendar-file.js';

const MINUTES_A_DAY = 1440;

/**
 * A calendar spelt out minute by minute from the raw file, for the clock walker: on purpose unlike the
 * production calendar, whose code it must not use. Minutes are numbered since 1970 by the county's wall (+08:00).
 */
export class MinuteCalendar {
  readonly firstMinute: number;
  /** The minute after the last published one. */
  readonly endMinute: number;
  readonly lastYear: number;
  /** Office minutes of one work day. */
  readonly dayLength: number;
  /** The minute of the day at which the last slot ends. */
  readonly closes: number;
  private readonly open: Uint8Array;
  private readonly worked: Uint8Array;

  constructor(file: CalendarFile) {
    const years = Object.keys(file.years).sort();
    this.lastYear = Number(years.at(-1));
    const dates = datesFrom(`${years[0]}-01-01`, `${years.at(-1)}-12-31`);
    this.firstMinute = Date.parse(`${dates[0]}T00:00:00Z`) / 60_000;
    this.endMinute = this.firstMinute + dates.length * MINUTES_A_DAY;
    this.open = new Uint8Array(dates.length * MINUTES_A_DAY);
    this.worked = new Uint8Array(dates.length);
    const slots = file.workSlots.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const);
    this.dayLength = slots.reduce((sum, [from, to]) => sum + to - from, 0);
    this.closes = Math.max(...slots.map(([, to]) => to));
    const off = new Set<string>();
    const on = new Set<string>();
    for (const year of Object.values(file.years)) {
      for (const { date } of year.holidays) off.add(date);
      for (const { date } of year.adjustedWorkdays) on.add(date);
    }
    dates.forEach((date, i) => {
      const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      if (!on.has(date) && (weekend || off.has(date))) return;
      this.worked[i] = 1;
      for (const [from, to] of slots) this.open.fill(1, i * MINUTES_A_DAY + from, i * MINUTES_A_DAY + to);
    });
  }

  /** Whether offices are open during a minute. */
  isOpen(minute: number): boolean {
    return this.open[minute - this.firstMinute] === 1;
  }

  /** Whether the day of a minute is worked. */
  isWorked(minute: number): boolean {
    return this.worked[Math.floor((minute - this.firstMinute) / MINUTES_A_DAY)] === 1;
  }

  isPublished(minute: number): boolean {
    return minute >= this.firstMinute && minute < this.endMinute;
  }
}

/** The minute on the county's wall at an instant. */
export function wallMinute(instant: string): number {
  return Date.parse(instant) / 60_000 + 8 * 60;
}

/** The instant of a minute on the county's wall. */
export function instantOfMinute(minute: number): string {
  return new Date((minute - 8 * 60) * 60_000).toISOString();
}

function minuteOf(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}
