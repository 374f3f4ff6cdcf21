import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Budget, Weight } from '../options.js';
import { firstComplaint } from './complaint.js';
import { callingPrograms, weighedPrograms } from './programs.js';
import type { Check, Subject } from './subject.js';

/** Whether the package is as small as it has to be, packed and unpacked. */
export const small: Check = {
  title: 'size',
  run: ({ tarball: { size, unpackedSize }, budget }) => {
    const problems = overBudget({ packed: size, installed: unpackedSize }, budget);
    return Promise.resolve({ problems });
  },
};

/**
 * Bundles a program with the package and runs the bundle where nothing is installed; and whether bundles of a call are
 * as small as they have to be. Needs the package where npm installed it.
 */
export const bundled: Check = {
  title: 'bundle and call',
  run: async (subject) => {
    const failed = await callFromBundle(subject).catch((error: unknown) => [firstComplaint(error)]);
    if (failed.length > 0) return { problems: failed };
    const weights = await weighBundles(subject);
    return { problems: overBudget(weights, subject.budget), note: describeBundles(weights) };
  },
};

type Weights = Readonly<Partial<Record<Weight, number>>>;

const WORDS: Readonly<Record<Weight, string>> = {
  packed: 'the tarball',
  installed: 'what it is unpacked',
  client: 'a bundle of one call through the client',
  operation: 'a bundle of one operation',
};

/** Bytes against kilobytes. */
function overBudget(weights: Weights, budget: Budget): readonly string[] {
  return (Object.keys(weights) as Weight[]).flatMap((of) => {
    const [bytes = 0, most = Infinity] = [weights[of], budget[of]];
    return bytes > most * 1000 ? [`${WORDS[of]} has more than ${most} kB`] : [];
  });
}

function describeBundles(weights: Weights): string {
  const parts = Object.entries(weights).map(([of, bytes]) => `${of} ${(bytes / 1000).toFixed(2)} kB`);
  return `minified and compressed: ${parts.join(', ')}`;
}

async function callFromBundle({ usage, server, scratch }: Subject): Promise<readonly string[]> {
  const { 'main.mjs': program } = callingPrograms(usage, server);
  const folder = join(scratch, 'bundled');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'main.mjs'),
    await bundle({ name: 'call', program, platform: 'node' }, scratch),
  );
  await promisify(execFile)(process.execPath, ['main.mjs'], { cwd: folder });
  return [];
}

async function weighBundles({ usage, scratch }: Subject): Promise<Weights> {
  const weighed = Object.entries(weighedPrograms(usage)).map(async ([name, program]) => {
    const text = await bundle({ name, program, platform: 'browser' }, scratch);
    return [name, gzipSync(text).length] as const;
  });
  return Object.fromEntries(await Promise.all(weighed));
}

interface Order {
  readonly name: string;
  readonly program: string;
  readonly platform: 'browser' | 'node';
}

/** One minified file. */
async function bundle({ name, program, platform }: Order, scratch: string): Promise<string> {
  const input = join(scratch, 'npm', `${name}.mjs`);
  await writeFile(input, program);
  const made = await rolldown({ input, platform, external: /^node:/, logLevel: 'silent' });
  const { output } = await made.generate({ codeSplitting: false, minify: true });
  await made.close();
  return output[0].code;
}
