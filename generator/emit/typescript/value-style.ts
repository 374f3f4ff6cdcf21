import type { Schema } from '../../model/schema.js';
import type { ValueOptions } from '../core/emitter.js';

/** How a date stands on the wire: a day, an instant, or seconds since 1970. */
export type DateForm = 'date' | 'date-time' | 'unix-time';

/** What is done with values on their way, all decided. */
export interface ValueStyle {
  /** The caller has a `Date` where the wire has a date. */
  readonly dates: boolean;
  /** The caller's names of members are in camelCase. */
  readonly camel: boolean;
  readonly checksRequests: boolean;
  readonly checksAnswers: boolean;
}

/** The style that options ask for; without any, values are what they are on the wire. */
export function valueStyle({ dates, properties, validation = 'none' }: ValueOptions = {}): ValueStyle {
  return {
    dates: dates === 'date',
    camel: properties === 'camel',
    checksRequests: validation === 'requests' || validation === 'all',
    checksAnswers: validation === 'answers' || validation === 'all',
  };
}

/** The form of dates that a schema has; undefined for all other values. */
export function dateForm(schema: Schema): DateForm | undefined {
  if (schema.kind !== 'scalar') return undefined;
  const { type, format } = schema;
  if (type === 'integer') return format === 'unix-time' ? format : undefined;
  return type === 'string' && (format === 'date' || format === 'date-time') ? format : undefined;
}
