export {
  isWorkDay,
  type CalendarParts,
  type DayKind,
  type NamedDay,
  type WorkCalendar,
  type WorkSlot,
} from './work-calendar.js';
export { parseCalendar, type ParsedCalendar } from './parse-calendar.js';
export { LIMIT_UNITS, type LimitUnit, type TimeLimit } from './limit.js';
export {
  addNaturalDays,
  addNaturalHours,
  dueAfter,
  dueAfterWorkDays,
  dueAfterWorkHours,
  type Due,
} from './due.js';
export type { CalendarNotPublished } from './receipt.js';
export { explainDue, type DueExplanation, type DueLine, type DueReason } from './explain-due.js';
export { localDateOf, type LocalDate, type LocalTime } from './local-time.js';
export { measureOf, type TimeMeasure } from './measure.js';
export { calendarBook, findCalendar, withOfficeHours, type CalendarBook } from './calendar-book.js';
export { endOfCalendar, lengthOf, listDays, type ListedDay, type Stretch } from './list-days.js';
