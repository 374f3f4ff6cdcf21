import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import { reportOf, type Report } from '../diff/report/report.js';
import type { Io } from './io.js';
import { labelOf } from './labels.js';
import { packageAbout, packageFlag } from './package-flag.js';

/** What a comparison can be told about code that uses the SDK. */
export interface UsageFlags {
  readonly usage?: string;
  readonly package?: string;
}

/** `--usage` and `--package`. */
export function usageOptions(): readonly Option[] {
  return [
    new Option('--usage <path>', 'tell only what reaches this code: its folder, or its tsconfig.json'),
    new Option(packageFlag, packageAbout),
  ];
}

/** The changes that reach the code that was named, with the places in it; all of them where none was. */
export async function onlyUsed(
  report: Report,
  flags: UsageFlags,
  { cwd }: Io,
): Promise<Result<Report | undefined>> {
  if (flags.usage === undefined) return [report, []];
  const project = resolve(cwd, flags.usage);
  if (!existsSync(project)) return [undefined, [diagnostic('file-not-found', { file: flags.usage })]];
  const { findSdk } = await import('./sdk-package.js');
  const [sdk, problems] = await findSdk(flags.package, cwd);
  if (!sdk) return [undefined, problems];
  const { name: packageName, folder, styles } = sdk;
  const { before, after, changes, ignored } = report;
  const style = styles.before;
  // Reading code takes a compiler, which those who do not ask for it do not wait for.
  const { openUsage, viewOf } = await import('../consumer/open.js');
  const { SdkPlaces } = await import('../consumer/places.js');
  const { touching } = await import('../consumer/touched.js');
  const consumer = await openUsage({ model: before.model, style, packageName, folder, project });
  const found = touching(changes, consumer, new SdkPlaces(viewOf(before.model, style)));
  const told = found.map(({ uses, ...change }) => ({
    ...change,
    ...(uses && { uses: uses.map((use) => ({ ...use, file: labelOf(cwd, use.file) })) }),
  }));
  return [reportOf(before, after, told, ignored), problems];
}
