import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { findDrift } from '../output/drift.js';
import { diffTexts } from '../output/file-diff.js';
import { readIfPresent, replaceFile } from '../output/file-system.js';
import { manifestName, parseManifest } from '../output/manifest.js';
import type { Plan } from '../output/plan.js';
import { generate, type Mode } from '../pipeline.js';
import { addEntry } from '../release/changelog-file.js';
import { setVersions, versionsIn } from './config-version.js';
import { labelOf } from './labels.js';
import type { Release } from './release-target.js';
import type { Workshop } from './release.js';
import { report } from './report.js';
import { Stages } from './stages.js';

/** A file that a release changes besides those that are generated. */
interface Edit {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const changelogName = 'CHANGELOG.md';

/**
 * Releases: first what comes from the tags alone is written, then it is committed, and tagged last. What was done stays
 * as it is when the same is done again, so that a run that was killed is gone on with by the next.
 */
export async function carryOut(workshop: Workshop, releases: readonly Release[]): Promise<number> {
  const { io, repository } = workshop;
  const [plans, diagnostics] = await generateAll(workshop, releases, 'write');
  const status = report(diagnostics, io);
  if (!plans) return status;
  const edits = await editsOf(workshop, releases);
  for (const { path, before, after } of edits) if (before !== after) await replaceFile(path, after);
  const files = await Promise.all(plans.map((plan) => ownedFiles(plan, workshop)));
  await repository.commit([...edits.map(({ path }) => path), ...files.flat()], messageOf(releases));
  for (const { tag } of releases) await repository.tag(tag, messageOf(releases));
  io.stdout.write('committed and tagged; next: git push --follow-tags\n');
  return status;
}

/** Tells all that `carryOut` would do. */
export async function preview(workshop: Workshop, releases: readonly Release[]): Promise<number> {
  const { io } = workshop;
  const [plans, diagnostics] = await generateAll(workshop, releases, 'preview');
  const status = report(diagnostics, io);
  if (!plans) return status;
  for (const { path, before, after } of await editsOf(workshop, releases))
    if (before !== after) io.stdout.write(tellChange(`changed ${labelOf(io.cwd, path)}`, before, after));
  for (const plan of plans) io.stdout.write(await tellPlan(plan));
  for (const { entry } of releases) io.stdout.write(`\n${entry}\n`);
  io.stdout.write(`commit: ${messageOf(releases)}\n`);
  for (const { tag } of releases) io.stdout.write(`tag: ${tag}\n`);
  return status;
}

function messageOf(releases: readonly Release[]): string {
  return `Release ${releases.map(({ target, version }) => `${target.package.name} ${version}`).join(', ')}`;
}

/** The packages that are released, with their new versions. */
async function generateAll(
  { apis, io }: Workshop,
  releases: readonly Release[],
  mode: Mode,
): Promise<Result<readonly Plan[] | undefined>> {
  const versions = new Map(releases.map(({ target, version }) => [target, version]));
  const plans: Plan[] = [];
  const problems: Diagnostic[] = [];
  for (const { job } of apis) {
    const targets = job.targets.flatMap((target) => {
      const version = versions.get(target);
      return version === undefined ? [] : [{ ...target, package: { ...target.package, version } }];
    });
    if (targets.length === 0) continue;
    const [generated, diagnostics] = await generate({ ...job, targets }, mode, new Stages(io).run);
    problems.push(...diagnostics);
    if (!generated) return [undefined, problems];
    plans.push(...generated.plans);
  }
  return [plans, problems];
}

async function editsOf({ config, apis }: Workshop, releases: readonly Release[]): Promise<readonly Edit[]> {
  const numbers = new Map(releases.map(({ target, version }) => [target, version]));
  const versions = versionsIn(apis, (target) => numbers.get(target));
  const text = await readFile(config, 'utf8');
  const changelogs = releases.map(async ({ target, entry }) => {
    const path = join(target.out.path, changelogName);
    const before = (await readIfPresent(path))?.toString('utf8');
    return { path, before: before ?? '', after: addEntry(before, entry) };
  });
  return [
    { path: config, before: text, after: setVersions(text, versions) },
    ...(await Promise.all(changelogs)),
  ];
}

/** What belongs to a package, and what belonged to it when it was committed last. */
async function ownedFiles(plan: Plan, { repository }: Workshop): Promise<readonly string[]> {
  const { folder, missing, changed, unchanged } = plan;
  const before = parseManifest((await repository.committed(join(folder, manifestName))) ?? '');
  const paths = [
    ...[...missing, ...changed].map(({ path }) => path),
    ...unchanged,
    ...(before?.files.keys() ?? []),
  ];
  return [...new Set(paths)].map((path) => join(folder, path));
}

async function tellPlan(plan: Plan): Promise<string> {
  const wanted = new Map(plan.changed.map(({ path, text }) => [path, text]));
  const lines = findDrift(plan).map(async ({ path, kind }) => {
    const [line, text] = [`${kind} ${plan.label}/${path}`, wanted.get(path)];
    return text === undefined
      ? `${line}\n`
      : tellChange(line, await readFile(join(plan.folder, path), 'utf8'), text);
  });
  return (await Promise.all(lines)).join('');
}

function tellChange(line: string, before: string, after: string): string {
  const { text } = diffTexts(before, after);
  return `${[line, ...text.split('\n').map((each) => `  ${each}`)].join('\n')}\n`;
}
