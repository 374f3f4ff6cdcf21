import type { EncodedBody } from './body.js';
import { asObject } from './form.js';
import { styledQuery } from './query-style.js';
import type { ValueStyles } from './value-style.js';

/** Writes a form in which some members have a style of their own. Throws InvalidArgumentError as `encodeForm` does. */
export function styledForm(styles: ValueStyles): (body: unknown) => EncodedBody {
  const write = styledQuery(styles);
  return (body) => ({ body: write(asObject(body)), contentType: 'application/x-www-form-urlencoded' });
}
