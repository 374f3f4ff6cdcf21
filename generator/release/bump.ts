import type { Bump } from '../diff/report/report.js';
import type { StyleOptions } from '../emit/core/emitter.js';
import { bumpBetween, largest } from './version.js';

/** What decides, besides the description, what the code of a package is. */
export interface Making {
  /** Version of the generator. */
  readonly generator: string;
  readonly style: StyleOptions;
}

/** How much a version number has to go up, and on whose account. */
export interface Decision {
  readonly bump: Bump;
  readonly description: Bump;
  readonly generator: Bump;
  readonly configuration: Bump;
}

/** The largest of what the description's change, the generator's and the configuration's ask for. */
export function decideBump(description: Bump, before: Making, after: Making): Decision {
  const generator = bumpBetween(before.generator, after.generator);
  const configuration = bumpOfStyle(before.style, after.style);
  return { bump: largest(description, generator, configuration), description, generator, configuration };
}

/** Other types break code; another check may refuse what worked. */
function bumpOfStyle(before: StyleOptions, after: StyleOptions): Bump {
  const [old, now] = [spellOut(before), spellOut(after)];
  if (old.types !== now.types) return 'major';
  return old.validation === now.validation ? 'none' : 'minor';
}

function spellOut({ enums = 'union', values = {} }: StyleOptions) {
  const { dates = 'string', properties = 'described', validation = 'none' } = values;
  return { types: [enums, dates, properties].join(' '), validation };
}
