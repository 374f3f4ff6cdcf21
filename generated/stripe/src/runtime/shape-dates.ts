/** How a date stands on the wire: a day, an instant, or seconds since 1970. */
export type DateForm = 'date' | 'date-time' | 'unix-time';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d(?:\.\d+)?)([Zz]|[+-]\d\d:\d\d)$/;

/** What is expected where a date is not in its form. */
export const DATE_WORDS: Readonly<Record<DateForm, string>> = {
  date: 'a day such as 2024-02-29',
  'date-time': 'a time such as 2024-02-29T12:00:00Z, with its offset',
  'unix-time': 'a whole number of seconds since 1970',
};

/** Whether a value of the wire is a date in that form. */
export function isDateText(value: unknown, form: DateForm): boolean {
  return readDate(value, form) !== undefined;
}

/** The date of a value of the wire, a day at midnight UTC, with milliseconds at most; undefined when it is none. */
export function readDate(value: unknown, form: DateForm): Date | undefined {
  if (form === 'unix-time') return Number.isInteger(value) ? valid(Number(value) * 1000) : undefined;
  if (typeof value !== 'string') return undefined;
  if (form === 'date') return isDay(value) ? valid(Date.parse(value)) : undefined;
  const [, day = '', time = '', offset = ''] = INSTANT.exec(value) ?? [];
  return isDay(day) ? valid(Date.parse(`${day}T${time}${offset.toUpperCase()}`)) : undefined;
}

/** A date as it goes on the wire: a day is that of UTC. Undefined when the date is none, or of no four-digit year. */
export function writeDate(date: Date, form: DateForm): string | number | undefined {
  const time = date.getTime();
  if (Number.isNaN(time)) return undefined;
  if (form === 'unix-time') return Math.floor(time / 1000);
  const text = date.toISOString();
  if (!/^\d{4}-/.test(text)) return undefined;
  return form === 'date' ? text.slice(0, 10) : text;
}

/** Platforms take the 30th of February for the 1st or 2nd of March. */
function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-01T00:00:00Z`);
  date.setUTCDate(Number(day));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function valid(time: number): Date | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
