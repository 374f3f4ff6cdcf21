import { readFile } from 'node:fs/promises';
import type { Check, Subject } from './subject.js';

/** What publint says about the tarball. */
export const publishable: Check = {
  title: 'publint',
  run: ({ tarball }) =>
    withTool('publint', async () => {
      const [{ publint }, { formatMessage }] = [await import('publint'), await import('publint/utils')];
      const { buffer } = Uint8Array.from(await readFile(tarball.path));
      const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
      return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
    }),
};

/** Whether everybody finds types, and the right ones, however they resolve modules. */
export const typed: Check = {
  title: 'types under every resolution',
  run: ({ tarball }) =>
    withTool('@arethetypeswrong/core', async () => {
      const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
      const packed = createPackageFromTarballData(await readFile(tarball.path));
      const root = `/node_modules/${packed.packageName}/`;
      const manifest = JSON.parse(packed.readFile(`${root}package.json`)) as { readonly exports?: object };
      const files = packed.listFiles().map((file) => file.slice(root.length));
      const includeEntrypoints = examplesOf(manifest.exports ?? {}, files);
      const checked = await checkPackage(packed, { includeEntrypoints });
      if (!checked.types) return ['there are no types'];
      return checked.problems.map((problem) => JSON.stringify(problem));
    }),
};

/** Whether the tarball is as small as it has to be. */
export const small: Check = {
  title: 'size',
  run: ({ tarball: { size }, budget = Infinity }: Subject) =>
    Promise.resolve(size <= budget ? [] : [`the tarball has more than ${budget} bytes`]),
};

/** One entry for each pattern among the exports: checkers do not look behind patterns by themselves. */
function examplesOf(exports: object, files: readonly string[]): string[] {
  return Object.keys(exports).flatMap((entry) => {
    const [start = '', end] = entry.split('*');
    if (end === undefined) return [];
    const before = `dist/esm/${start.slice('./'.length)}`;
    const found = files.find((file) => file.startsWith(before) && file.endsWith('.d.mts'));
    return found === undefined ? [] : [`${start}${found.slice(before.length, -'.d.mts'.length)}`];
  });
}

/** These tools are large, and only who verifies packages needs them. */
async function withTool(name: string, run: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await run();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw error;
    return [`${name} is not installed: npm install --save-dev ${name}`];
  }
}
