import type { SourceLocation } from '../../diagnostics/diagnostic.js';
import type { Change } from '../judge/change.js';
import type { Report, Version } from './report.js';

/** Where both versions have what changed; absent in one that has it not. */
export interface Locations {
  readonly before?: SourceLocation;
  readonly after?: SourceLocation;
}

/** Where what changed stands in the two descriptions. */
export function locationsOf({ fact }: Pick<Change, 'fact'>, { before, after }: Report): Locations {
  const [old, now] = [before, after].map(({ origin }) => {
    const found = origin?.locate(fact);
    return found?.exact === true ? found.location : undefined;
  });
  return { ...(old && { before: old }), ...(now && { after: now }) };
}

/**
 * The one line to look at: in the new description, or in the old one for what is gone. Where the old files are not
 * there any more, as git has them, it is the line around what is gone.
 */
export function locationOf(change: Pick<Change, 'fact'>, report: Report): SourceLocation | undefined {
  const { before, after } = locationsOf(change, report);
  const old = report.before.origin?.past === true ? undefined : before;
  return after ?? old ?? around(change, report.after);
}

function around({ fact }: Pick<Change, 'fact'>, { origin }: Version): SourceLocation | undefined {
  return origin?.locate(fact)?.location ?? origin?.start;
}
