import type { Change, CodePlace } from '../judge/change.js';

/** What is to be said below a change: what the compiler says, where code uses what changed, and what to do. */
export function remarksOf({ errors = [], uses = [], hint }: Change): readonly string[] {
  const files = new Set(uses.map(({ file }) => file));
  return [
    ...errors.map((error) => `compiler: ${error}`),
    ...[...files].map((file) => `used at ${file}:${placesIn(file, uses)}`),
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
  ];
}

/** For instance `3:14, 9:2`. */
function placesIn(file: string, uses: readonly CodePlace[]): string {
  const some = uses.filter((use) => use.file === file);
  return some.map(({ line, column }) => `${line}:${column}`).join(', ');
}
