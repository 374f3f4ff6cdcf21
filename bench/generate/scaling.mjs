// What more operations cost: ours and the floor, which here writes as many bytes as it reads, on descriptions of 50, 500 and 5,000.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureProcesses } from '../processes.mjs';
import { writeDescription } from './descriptions.mjs';
import { floor, generators } from './subjects.mjs';

const COUNTS = [50, 500, 5000];

/** Rows for people, the targets, and the lines of a plot. */
export async function scaling(folder, rounds) {
  const commands = {};
  for (const count of COUNTS) {
    const input = join(folder, `${count}.yaml`);
    const bytes = writeDescription(input, count);
    const place = join(folder, String(count));
    mkdirSync(place);
    commands[`sdkwright ${count}`] = generators(input, place).sdkwright;
    commands[`floor ${count}`] = floor(input, folder, bytes);
  }
  const figures = await measureProcesses(commands, rounds, () => {
    for (const count of COUNTS)
      rmSync(join(folder, String(count), 'sdkwright'), { recursive: true, force: true });
  });
  const time = (subject, count) => figures[`${subject} ${count}`].wall;
  const line = (subject) => COUNTS.map((count) => [count, time(subject, count)]);
  return {
    rows: COUNTS.map((operations) => ({
      operations,
      'sdkwright, s': time('sdkwright', operations).toFixed(2),
      'CPU, s': figures[`sdkwright ${operations}`].cpu.toFixed(2),
      'peak, MiB': figures[`sdkwright ${operations}`].memory.toFixed(0),
      'floor, s': time('floor', operations).toFixed(2),
    })),
    judged: [
      [50, 500],
      [500, 5000],
    ].map(([few, many]) => ({
      measure: `${many} operations: × the time of ${few}`,
      value: time('sdkwright', many) / time('sdkwright', few),
      target: 11,
      atMost: true,
    })),
    lines: { sdkwright: line('sdkwright'), floor: line('floor') },
  };
}
