import { printableJson } from '../../diagnostics/printable.js';
import { documentationOf } from '../judge/rule.js';
import { told, type Detail, type Told } from './format.js';
import { locationsOf } from './located.js';
import { Places } from './place.js';
import type { Report } from './report.js';

/** For programs. */
export function json(report: Report, detail: Detail): string {
  const { before, after, counts, level, bump, ignored } = report;
  const places = new Places(before.model, after.model);
  const version = ({ source, model: { title, version } }: Report['before']) => ({ source, title, version });
  const { name, version: release } = detail.tool;
  const document = {
    format: 1,
    generator: `${name} ${release}`,
    before: version(before),
    after: version(after),
    level,
    bump,
    counts,
    ignored: ignored.length,
    changes: told(report, detail).map((change) => describe(change, { report, places })),
  };
  return `${printableJson(document)}\n`;
}

function describe(change: Told, { report, places }: { readonly report: Report; readonly places: Places }) {
  const { rule, fact, verdict, level, message, hint, operations, fingerprint, uses, errors, ignored } =
    change;
  return {
    rule: rule.id,
    area: rule.area,
    documentation: documentationOf(rule),
    level,
    verdict,
    place: places.name(fact.place),
    path: fact.place,
    direction: fact.direction,
    locations: locationsOf(change, report),
    message,
    hint,
    operations: operations.map((id) => ({ id, route: places.route(id), method: places.method(id) })),
    fingerprint,
    uses,
    errors,
    ignored,
  };
}
