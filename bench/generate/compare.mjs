// One description, all generators.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measure, measureProcesses } from '../processes.mjs';
import { compiles } from './compiles.mjs';
import { floor, generators } from './subjects.mjs';
import { measureEdits } from './watch.mjs';

const UNCHANGED = 'sdkwright, nothing changed';
const EDITED = 'sdkwright, one operation edited (watch mode)';

/** Rows for people and the targets; generators that fail on the description say so and are not measured. */
export async function compare(input, { folder, rounds }) {
  mkdirSync(folder);
  const commands = generators(input, folder);
  const outcomes = {};
  for (const name of Object.keys(commands))
    outcomes[name] = await tryOnce(commands[name], join(folder, name));
  const able = Object.fromEntries(Object.entries(commands).filter(([name]) => outcomes[name] !== 'fails'));
  const bytes = sizeOf(join(folder, 'sdkwright'));
  const { sdkwright, ...peers } = able;
  const figures = await measureProcesses(
    {
      sdkwright,
      [UNCHANGED]: sdkwright,
      ...peers,
      floor: floor(input, folder, bytes),
      'an empty process': ['-e', ''],
    },
    rounds,
    (name) => name in able && forget(join(folder, name)),
  );
  const edited = await measureEdits(input, { folder: join(folder, 'watched'), rounds });
  const clean = Object.keys(peers).filter((name) => outcomes[name] === 'yes');
  const all = { ...figures, [EDITED]: { wall: edited } };
  const failed = Object.keys(commands).filter((name) => !(name in able));
  return { rows: rowsOf(all, outcomes, failed), judged: judge(figures, clean, edited) };
}

async function tryOnce(args, folder) {
  forget(folder);
  try {
    await measure(args);
  } catch {
    return 'fails';
  }
  return compiles(folder) ? 'yes' : 'no';
}

/** An empty folder: not all make their own. */
function forget(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function rowsOf(figures, outcomes, failed) {
  const measured = Object.entries(figures).map(([generator, { wall, cpu, memory }]) => ({
    generator,
    'on the clock, s': wall.toFixed(2),
    'CPU, s': cpu?.toFixed(2) ?? '',
    'peak, MiB': memory?.toFixed(0) ?? '',
    compiles: outcomes[generator] ?? '',
  }));
  return [...measured, ...failed.map((generator) => ({ generator, 'on the clock, s': 'fails' }))];
}

function judge(figures, clean, edited) {
  const { sdkwright: own, floor: least, 'an empty process': empty } = figures;
  const best = (key) => clean.toSorted((a, b) => figures[a][key] - figures[b][key])[0];
  const [fastest, leanest] = [best('wall'), best('memory')];
  const atMost = (measure, value, target) => ({ measure, value, target, atMost: true });
  return [
    atMost(`cold: × ${fastest}`, own.wall / figures[fastest].wall, 0.5),
    atMost('cold: × the floor', own.wall / least.wall, 3),
    atMost('nothing changed: × an empty process', figures[UNCHANGED].wall / empty.wall, 4),
    atMost('one operation edited: × cold', edited / own.wall, 0.12),
    atMost(`peak memory: × ${leanest}`, own.memory / figures[leanest].memory, 1),
  ];
}
