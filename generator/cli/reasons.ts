import type { Decision } from '../release/bump.js';

/** On whose account a version goes up: `description: minor, generator: major`. */
export function reasonsOf(decision: Decision): string {
  const reasons = (['description', 'generator', 'configuration'] as const)
    .filter((cause) => decision[cause] !== 'none')
    .map((cause) => `${cause}: ${decision[cause]}`);
  return reasons.length === 0 ? 'nothing changed' : reasons.join(', ');
}
