import { annotation, type Annotation } from '../../diagnostics/formats/annotation.js';
import type { Level } from '../judge/level.js';
import { isCounted, told, type Detail } from './format.js';
import { locationOf } from './located.js';
import { Places } from './place.js';
import { remarksOf } from './remarks.js';
import type { Report } from './report.js';

const levels: Readonly<Record<Level, Annotation['level']>> = {
  breaking: 'error',
  risky: 'warning',
  additive: 'notice',
  none: 'notice',
};

/** Commands that GitHub Actions turns into annotations of the lines that changed. */
export function github(report: Report, detail: Detail): string {
  const places = new Places(report.before.model, report.after.model);
  const counted = told(report, detail).filter(isCounted);
  const annotations = counted.map((change) => {
    const { rule, fact, level, message } = change;
    const lines = [`${places.name(fact.place)} ${message}`, ...remarksOf(change)];
    return annotation({
      level: levels[level],
      title: rule.id,
      lines,
      location: locationOf(change, report),
    });
  });
  return annotations.join('');
}
