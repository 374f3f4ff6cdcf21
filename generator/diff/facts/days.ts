/** The day of a date, or of a time, as RFC 3339 writes them; undefined for anything else. */
export function dayOf(text: string | undefined): string | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:[Tt ][\d:.]+(?:[Zz]|[+-]\d\d:\d\d))?$/.exec(text ?? '') ?? [];
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}
