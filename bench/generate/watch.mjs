// How long it takes in watch mode from saving one edited operation until the files are written.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { median } from '../rounds.mjs';
import { generators } from './subjects.mjs';

/** Median seconds of so many edits, after two that warm up, of a copy of the description below `folder`. */
export async function measureEdits(input, { folder, rounds }) {
  mkdirSync(folder, { recursive: true });
  const args = [...generators(input, folder).sdkwright, '--watch'];
  const copy = join(folder, `description${extname(input)}`);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout });
  const watching = new Promise((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => line.startsWith('watching') && resolve());
  });
  await Promise.all([once(lines, 'line'), watching]);
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const text = readFileSync(copy, 'utf8').replace(/("?summary"?: ?"?)\w+/, `$1Edit${round + 2}`);
    const start = performance.now();
    writeFileSync(copy, text);
    await once(lines, 'line');
    if (round >= 0) times.push((performance.now() - start) / 1000);
  }
  child.kill('SIGINT');
  await once(child, 'close');
  return median(times);
}
