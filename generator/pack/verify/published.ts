import { readFile } from 'node:fs/promises';
import { withTool } from '../optional-tool.js';
import type { Check, Verdict } from './subject.js';

/** What publint says about the tarball. */
export const publishable: Check = {
  title: 'publint',
  run: ({ tarball }) =>
    lint('publint', async () => {
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
    lint('@arethetypeswrong/core', async () => {
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

async function lint(name: string, run: () => Promise<readonly string[]>): Promise<Verdict> {
  const tried = await withTool(name, run);
  return { problems: 'done' in tried ? tried.done : [tried.missing] };
}
