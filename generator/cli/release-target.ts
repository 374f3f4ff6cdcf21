import semver from 'semver';
import type { Result } from '../diagnostics/diagnostic.js';
import { makeReport } from '../diff/report/make-report.js';
import type { Report, Version } from '../diff/report/report.js';
import { generator } from '../output/identity.js';
import { styleOf, type Target } from '../job.js';
import { decideBump, type Decision, type Making } from '../release/bump.js';
import { changelogEntry } from '../release/changelog.js';
import { findBases, isDue, nextRelease, type Situation } from '../release/next-release.js';
import { readReleased, type Released } from './released.js';

/** One package to be released. */
export interface Release {
  readonly target: Target;
  /** The release that users have now; undefined at first. */
  readonly previous: string | undefined;
  readonly version: string;
  readonly tag: string;
  /** In Markdown, with the version as its heading. */
  readonly entry: string;
  /** Why it is released; undefined for the first one. */
  readonly decision: Decision | undefined;
}

/** What decides about the release of a package. */
export interface Candidate {
  /** Its emitter says how the package is written. */
  readonly target: Target;
  /** What is to be released. */
  readonly now: Version;
  /** Absolute path of the configuration. */
  readonly config: string;
  /** All tags that lead to what is to be released. */
  readonly tags: readonly string[];
  readonly channel: string | undefined;
}

/** How the release of a package is tagged. */
export function tagOf(name: string, version: string): string {
  return `${name}@${version}`;
}

/** Decides about one package: its number and what is said of it; undefined when there is nothing to release. */
export async function planRelease(candidate: Candidate): Promise<Result<Release | undefined>> {
  const situation = situationOf(candidate);
  const { stable, previous } = findBases(situation);
  const [base, problems] = await compareWith(stable, candidate);
  const [last, others] = previous === stable ? [base, []] : await compareWith(previous, candidate);
  if (problems.length + others.length > 0) return [undefined, [...problems, ...others]];
  if (!isDue(situation, last?.decision.bump ?? 'none')) return [undefined, []];
  const version = nextRelease(situation, base?.decision.bump ?? 'none');
  const { target } = candidate;
  const tag = tagOf(target.package.name, version);
  const entry = last?.entry(version) ?? `## ${version}\n\nFirst release.\n`;
  return [{ target, previous, version, tag, entry, decision: base?.decision }, []];
}

function situationOf({ target, tags, channel }: Candidate): Situation {
  const { name, version: current } = target.package;
  const prefix = tagOf(name, '');
  const versions = tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  return { released: versions.filter((version) => semver.valid(version) !== null), current, channel };
}

/** What was committed beside what is to be. */
interface Comparison {
  readonly report: Report;
  readonly decision: Decision;
  readonly entry: (version: string | undefined) => string;
}

async function compareWith(
  version: string | undefined,
  candidate: Candidate,
): Promise<Result<Comparison | undefined>> {
  if (version === undefined) return [undefined, []];
  const { target, config } = candidate;
  const [released, problems] = await readReleased({
    tag: tagOf(target.package.name, version),
    config,
    out: target.out.path,
  });
  return [released && (await compare(released, candidate)), problems];
}

/** Compares; undefined where nobody has said how the package is written. */
export async function compare(
  { version: old, making: before }: Released,
  { now, target }: Pick<Candidate, 'now' | 'target'>,
): Promise<Comparison | undefined> {
  const report = makeReport(old, now);
  const after: Making = { generator: generator.version, style: styleOf(target) };
  const [spelledBefore, spelledNow] = [
    await target.emitter.spell?.(old.model, before.style),
    await target.emitter.spell?.(now.model, after.style),
  ];
  if (!spelledBefore || !spelledNow) return undefined;
  const spellings = { before: spelledBefore, after: spelledNow };
  return {
    report,
    decision: decideBump(report.bump, before, after),
    entry: (version) => changelogEntry({ report, spellings, version, before, after }),
  };
}
