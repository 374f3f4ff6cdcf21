import { writeExact } from '../../model/exact-json.js';

/** One way in which a value differs from its schema. */
export interface Problem {
  /** Where, in bracket form: `card[exp_month]`; empty for the value itself. */
  readonly path: string;
  /** For instance `parameter_missing`, `parameter_unknown`, `parameter_invalid_integer`. */
  readonly code: string;
  readonly message: string;
}

/** The path of a member or item. */
export function childPath(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}[${key}]`;
}

/** A required member is not there. */
export function missing(path: string): Problem {
  return { path, code: 'parameter_missing', message: `Missing required param: ${path}.` };
}

/** A member that the schema does not know. */
export function unknown(path: string): Problem {
  return { path, code: 'parameter_unknown', message: `Received unknown parameter: ${path}` };
}

/** An empty text where only other values make sense. */
export function empty(path: string): Problem {
  const message = `You passed an empty string for '${path}', which cannot be unset.`;
  return { path, code: 'parameter_invalid_empty', message };
}

/** A value of another type: `expected` is a word such as `integer`. */
export function invalid(path: string, expected: string, value: unknown): Problem {
  return {
    path,
    code: `parameter_invalid_${expected.replaceAll(' ', '_')}`,
    message: `Invalid ${expected}: ${preview(value)}`,
  };
}

/** A value of the right type that breaks a rule; `rule` completes "must be …". */
export function outside(path: string, type: string, rule: string): Problem {
  return { path, code: `parameter_invalid_${type}`, message: `Invalid ${path || 'value'}: must be ${rule}` };
}

const previewLength = 100;

function preview(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'undefined' : writeExact(value);
  return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text;
}
