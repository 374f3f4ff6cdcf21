// Whole processes of Node.js, measured by the system: CPU time, time on the clock and memory at its peak.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from './rounds.mjs';

const meter = join(import.meta.dirname, 'meter.cjs');

/**
 * Medians by name: seconds of CPU and on the clock, MiB. In each round all have their turn; `before` is called with the
 * name ahead of each.
 */
export async function measureProcesses(commands, rounds, before = () => undefined) {
  const names = Object.keys(commands);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      before(name);
      results[name].push(await measure(commands[name]));
    }
  const middle = (list, key) => median(list.map((each) => each[key]));
  return Object.fromEntries(
    Object.entries(results).map(([name, list]) => [
      name,
      { cpu: middle(list, 'cpu'), wall: middle(list, 'wall'), memory: middle(list, 'memory') },
    ]),
  );
}

/** One run of `node` with these arguments; throws with what it said when it fails. */
export function measure(args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', meter, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let [text, failure] = ['', ''];
  child.stderr.on('data', (chunk) => (failure += chunk));
  child.stdio[3].on('data', (chunk) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (text === '' || status > 1 || failure.includes('Error:'))
        return reject(new Error(`${args.join(' ')}\n${failure}`));
      resolve({ ...JSON.parse(text), wall: (performance.now() - start) / 1000 });
    });
  });
}
