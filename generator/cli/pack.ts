import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { createMockServer } from '../mock/server.js';
import type { ApiModel } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import type { Budget } from '../pack/options.js';
import type { Tarball } from '../pack/tarball.js';
import type { Usage, Verdict } from '../pack/verify/subject.js';
import { styleOf, type Job, type Target } from '../job.js';
import { load } from '../load.js';
import { apiOption, type ApiFlags } from './api-flag.js';
import { budgetOption } from './budget-flag.js';
import type { Context } from './context.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import { reasonOf } from './git.js';
import type { Io } from './io.js';
import { jobsFromFile } from './job.js';
import { labelOf } from './labels.js';
import { report } from './report.js';
import { Stages } from './stages.js';

interface Flags extends FormatFlags, ApiFlags {
  readonly out: string;
  readonly maps?: true;
  readonly verify: boolean;
  readonly sbom?: true;
  readonly budget?: Budget;
  readonly typescript?: readonly string[];
}

/** `sdkwright pack [CONFIG]`: the tarballs that would be published, verified. */
export function addPack(command: Command, { io, settle }: Context): void {
  command
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .option('--out <dir>', 'where to put the tarballs', 'packed')
    .option('--maps', 'add source and declaration maps, and the sources')
    .option('--no-verify', 'pack only')
    .option('--sbom', 'write a bill of materials (CycloneDX) beside each tarball')
    .addOption(budgetOption())
    .option('--typescript <dirs...>', 'compilers to try; the one that is installed here unless given')
    .addOption(apiOption())
    .addOption(formatOption())
    .action((config: string | undefined, flags: Flags) => settle(pack(config, flags, withFormat(io, flags))));
}

async function pack(path: string | undefined, flags: Flags, io: Io): Promise<number> {
  const [jobs, problems] = await jobsFromFile({ path, cwd: io.cwd, apis: flags.api });
  const found = [...problems];
  for (const job of jobs ?? []) found.push(...(await packAll(job, { flags, io })));
  return report(found, io);
}

async function packAll(job: Job, desk: Desk): Promise<readonly Diagnostic[]> {
  const [loaded, problems] = await load(job, new Stages(desk.io).run);
  if (!loaded) return problems;
  const found = [];
  for (const target of job.targets)
    if (target.emitter.spell) found.push(...(await packTarget(target, loaded.model, desk)));
  return found;
}

interface Desk {
  readonly flags: Flags;
  readonly io: Io;
}

async function packTarget(target: Target, model: ApiModel, { flags, io }: Desk) {
  const { path: folder, label } = target.out;
  // Compilers take their time to load: other commands do without.
  const { buildPackage } = await import('../pack/build-package.js');
  const broken = await buildPackage({ folder, label, maps: flags.maps ?? target.pack?.maps ?? false });
  if (hasErrors(broken)) return broken;
  const { packTarball } = await import('../pack/tarball.js');
  try {
    const tarball = await packTarball(folder, resolve(io.cwd, flags.out));
    io.stdout.write(`${describeTarball(tarball, io.cwd)}\n`);
    const problems = (flags.sbom ?? target.pack?.sbom) ? await addSbom(folder, tarball, io) : [];
    if (problems.length > 0 || !flags.verify) return problems;
    return await verifyTarball(tarball, { target, model, flags, io });
  } catch (error) {
    if (!(error instanceof Error && 'cmd' in error)) throw error;
    return [diagnostic('package-unreadable', { path: label, reason: reasonOf(error) })];
  }
}

function describeTarball({ path, size, unpackedSize, files }: Tarball, cwd: string): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return `${labelOf(cwd, path)}: ${files} files, ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} installed`;
}

async function addSbom(folder: string, tarball: Tarball, io: Io): Promise<readonly Diagnostic[]> {
  const { writeSbom } = await import('../pack/sbom.js');
  const written = await writeSbom(folder, tarball);
  if ('missing' in written)
    return [diagnostic('package-faulty', { title: 'bill of materials', reason: written.missing })];
  io.stdout.write(`${labelOf(io.cwd, written.done)}: bill of materials\n`);
  return [];
}

interface Order extends Desk {
  readonly target: Target;
  readonly model: ApiModel;
}

async function verifyTarball(tarball: Tarball, { target, model, flags, io }: Order) {
  const { verify } = await import('../pack/verify/verify.js');
  const server = await createMockServer(model);
  try {
    const compilers = flags.typescript?.map((each) => resolve(io.cwd, each)) ?? ownCompiler(io.cwd);
    const subject = {
      tarball,
      usage: await usageOf(target, model),
      server: server.url,
      budget: { ...target.pack?.budget, ...flags.budget },
      compilers,
    };
    return await verify(subject, (title, verdict) => io.stdout.write(describeVerdict(title, verdict)));
  } finally {
    await server.close();
  }
}

function describeVerdict(title: string, { problems, note }: Verdict): string {
  const state = problems.length > 0 ? 'failed' : 'ok    ';
  return `  ${state}  ${title}${note === undefined ? '' : ` (${note})`}\n`;
}

/** The compiler that projects here use; without one, nothing is compiled. */
function ownCompiler(cwd: string): readonly string[] {
  try {
    return [dirname(createRequire(join(cwd, 'package.json')).resolve('typescript/package.json'))];
  } catch {
    return [];
  }
}

/** A call that only reads, if there is one. */
async function usageOf({ emitter, package: { name }, ...target }: Target, model: ApiModel): Promise<Usage> {
  const spelling = await emitter.spell?.(model, styleOf(target));
  const operations = allOperations(model);
  const sample = operations.find(({ method }) => method.toLowerCase() === 'get') ?? operations[0];
  const { className = '', variable = '', credentials = '' } = spelling?.client ?? {};
  const { call, constants = [], alone } = (sample && spelling?.example(sample.id)) ?? {};
  return { name, client: className, variable, credentials, call, constants, alone };
}
