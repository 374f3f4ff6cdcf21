import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/repository.js';

/** Skips, and says so, where something is not installed; in CI that is a failure. */
export function demand(needs: readonly string[], skip: (note: string) => void): void {
  const missing = needs.filter((file) => !existsSync(file));
  if (missing.length === 0) return;
  const names = missing.map((file) => file.replace(ROOT + path.sep, ''));
  const note = `There is no ${names.join(' and no ')}: run npm run test:runtimes, or see docs/runtimes.md`;
  if (process.env['CI']) throw new Error(note);
  process.stderr.write(`${note}\n`);
  skip(note);
}
