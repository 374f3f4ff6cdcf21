import type { Change } from '../judge/change.js';
import { told, type Detail } from './format.js';
import { Places } from './place.js';
import type { Report } from './report.js';

/** For programs. */
export function json(report: Report, detail: Detail): string {
  const { before, after, counts, level, bump } = report;
  const places = new Places(before, after);
  const version = ({ source, model: { title, version } }: Report['before']) => ({ source, title, version });
  const document = {
    before: version(before),
    after: version(after),
    level,
    bump,
    counts,
    changes: told(report, detail).map((change) => describe(change, places)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describe(
  { rule, fact, verdict, level, message, hint, operations, fingerprint, uses, errors }: Change,
  places: Places,
) {
  return {
    rule: rule.id,
    area: rule.area,
    level,
    verdict,
    place: places.name(fact.place),
    path: fact.place,
    direction: fact.direction,
    message,
    hint,
    operations: operations.map((id) => ({ id, route: places.route(id), method: places.method(id) })),
    fingerprint,
    uses,
    errors,
  };
}
