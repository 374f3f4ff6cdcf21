import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/repository.js';
import type { Outcome } from './outcome.js';

/** What one description may take: milliseconds, and MB of heap. */
const LIMITS = { timeout: 15 * 60_000, heap: 6_000 };

/** Checks one description in a process of its own; never rejects. */
export async function runCheck(file: string): Promise<Outcome> {
  // Below the repository, so that the types of Node.js are found.
  const folder = await mkdtemp(path.join(ROOT, '.constructs-'));
  try {
    const { stdout, end } = await start(file, folder);
    const steps = stdout.split('\n').filter((line) => line !== '');
    return Object.assign({}, ...steps.map((line) => JSON.parse(line) as Outcome), end) as Outcome;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function start(file: string, folder: string): Promise<{ stdout: string; end: Outcome }> {
  const here = (name: string): string => path.join(import.meta.dirname, name);
  const options = [`--max-old-space-size=${LIMITS.heap}`, '--import', here('register.mjs')];
  const argv = [...options, here('check.ts'), file, folder];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, argv, { timeout: LIMITS.timeout });
    return { stdout, end: {} };
  } catch (error) {
    const { stdout = '', stderr = '', killed } = error as Partial<Record<'stdout' | 'stderr', string>> & { killed?: boolean }; // prettier-ignore
    return { stdout, end: { end: killed === true ? 'out of time' : reasonOf(stderr) } };
  }
}

/** The line of a trace that says what was thrown. */
function reasonOf(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  return lines.find((line) => /^(\w*Error|FATAL ERROR)\b/.test(line)) ?? lines.at(0) ?? 'unknown';
}
