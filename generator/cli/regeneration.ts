import { dirname, join, relative } from 'node:path';
import type { Wording } from '../ci/hosting.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { markdown } from '../diff/report/markdown.js';
import type { Version } from '../diff/report/report.js';
import { generator } from '../output/identity.js';
import { manifestName } from '../output/manifest.js';
import type { Job, Target } from '../job.js';
import { git } from './git.js';
import { compare } from './release-target.js';
import { readReleased } from './released.js';

/** What was written again. */
export interface Regeneration {
  /** Absolute path of the configuration. */
  readonly config: string;
  /** Each with its description as it is now. */
  readonly apis: readonly { readonly job: Job; readonly now: Version }[];
}

interface Package {
  readonly target: Target;
  readonly now: Version;
  readonly config: string;
}

/** How a package differs from what is committed, in Markdown. */
interface Difference {
  readonly entry: string;
  readonly report: string;
}

/**
 * What is said about packages that were written again: of each, what changed since it was committed last, as its
 * changelog would tell it, and how the description differs. Throws when git fails.
 */
export async function tellRegeneration(regeneration: Regeneration): Promise<Result<Wording>> {
  const { apis, config } = regeneration;
  const targets = apis.flatMap(({ job, now }) => job.targets.map((target) => ({ target, now, config })));
  const found = await Promise.all(targets.map(differ));
  const differences = found.flatMap(([difference]) => difference ?? []);
  const problems: readonly Diagnostic[] = found.flatMap(([, each]) => each);
  const names = targets.map(({ target }) => target.package.name).join(', ');
  const parts = [
    'Written by `sdkwright generate`.',
    ...differences.map(({ entry }) => entry),
    ...new Set(differences.map(({ report }) => report)),
  ];
  const body = `${parts.map((part) => part.trim()).join('\n\n')}\n`;
  return [{ title: `Regenerate ${names}`, body }, problems];
}

/** A package is committed together with the description that it was made from, or after it. */
async function differ({ target, now, config }: Package): Promise<Result<Difference | undefined>> {
  const { name } = target.package;
  const folder = dirname(config);
  const lock = relative(folder, join(target.out.path, manifestName));
  const tag = await git(folder, 'log', '-1', '--format=%H', 'HEAD', '--', lock);
  if (tag === '') return [{ entry: `# ${name}\n\nThe first version.`, report: '' }, []];
  const [committed, problems] = await readReleased({ tag, config, out: target.out.path });
  const comparison = committed && (await compare(committed, { now, target }));
  if (!comparison) return [undefined, problems];
  const detail = { all: false, color: false, failOn: 'breaking', tool: generator } as const;
  const report = markdown(comparison.report, detail);
  return [{ entry: `# ${name}\n\n${comparison.entry(undefined)}`, report }, problems];
}
