import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { HostingError } from '../ci/api.js';
import type { Branches, Hosting, PullRequest } from '../ci/hosting.js';
import { hostings, hostNames, type HostName } from '../ci/hostings.js';
import { closePullRequest, keepComment, keepPullRequest } from '../ci/keep.js';
import { diagnostic } from '../diagnostics/codes.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Context } from './context.js';
import { descriptionFiles } from './description-files.js';
import { reasonOf } from './git.js';
import type { Io } from './io.js';
import { jobsFromFile, pathOfConfig } from './job.js';
import { loadAll } from './loaded-apis.js';
import { tellRegeneration } from './regeneration.js';
import { report } from './report.js';
import { Repository } from './repository.js';
import { pushAside, removeAside, tipOf, type SideBranch } from './side-branch.js';

const tokenName = 'SDKWRIGHT_TOKEN';

interface HostFlags {
  readonly host: HostName;
  readonly api: string;
  readonly repository: string;
}

interface RequestFlags extends HostFlags, Branches {
  readonly remote: string;
}

interface CommentFlags extends HostFlags {
  readonly number: number;
  readonly name: string;
}

/** `sdkwright ci`: what a pipeline asks of the service that hosts the repository. */
export function addCi(ci: Command, context: Context): void {
  addPullRequest(ci, context);
  addComment(ci, context);
}

function addPullRequest(ci: Command, { io, settle }: Context): void {
  withHost(ci.command('pull-request'))
    .description('propose what generate has written: one pull request, opened or updated')
    .argument('[config]', 'configuration; sdkwright.config.yaml or .json of this folder unless given')
    .requiredOption('--base <branch>', 'the branch it is proposed to, which is checked out')
    .option(
      '--head <branch>',
      'the branch it is pushed to, which is for nothing else',
      'sdkwright/regenerate',
    )
    .option('--remote <name>', 'where that is pushed', 'origin')
    .action((config: string | undefined, flags: RequestFlags) =>
      settle(told(() => pullRequest(config, flags, io), io)),
    );
}

function addComment(ci: Command, { io, settle }: Context): void {
  withHost(ci.command('comment'))
    .description('comment on a pull request, or change what was commented before')
    .argument('<file>', 'Markdown')
    .requiredOption('--number <number>', 'the pull request', readNumber)
    .option('--name <word>', 'tells comments of several commands apart', 'diff')
    .action((file: string, flags: CommentFlags) => settle(told(() => comment(file, flags, io), io)));
}

function withHost(command: Command): Command {
  return command
    .addOption(new Option('--host <name>', 'the service').choices(hostNames).makeOptionMandatory())
    .requiredOption('--api <address>', 'where its API is')
    .requiredOption('--repository <name>', 'OWNER/NAME, or the number of a project on GitLab');
}

function readNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number.');
}

/** What git and the service say when they refuse is told as any other problem. */
async function told(work: () => Promise<number>, io: Io): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostingError)
      return report([diagnostic('hosting-failed', { reason: error.message, token: tokenName })], io);
    if (!(error instanceof Error && 'cmd' in error)) throw error;
    return report([diagnostic('git-failed', { reason: reasonOf(error) })], io);
  }
}

function connect({ host, api, repository }: HostFlags): Hosting {
  const token = process.env[tokenName] ?? '';
  if (token === '') throw new HostingError(`${tokenName} is not set`);
  return hostings[host]({ api, repository, token });
}

async function pullRequest(path: string | undefined, flags: RequestFlags, io: Io): Promise<number> {
  const hosting = connect(flags);
  const [jobs, problems] = await jobsFromFile({ path, cwd: io.cwd });
  const config = await pathOfConfig(path, io.cwd);
  if (!jobs || config === undefined) return report(problems, io);
  const [apis, others] = await loadAll(jobs, io);
  if (!apis) return report(others, io);
  const now = apis.map(({ job, loaded: { model } }) => ({ job, now: { source: job.source, model } }));
  const [wording, unread] = await tellRegeneration({ config, apis: now });
  if (hasErrors(unread)) return report(unread, io);
  const { top } = await Repository.around(dirname(config));
  const paths = apis.flatMap((api) => [
    ...descriptionFiles(api),
    ...api.job.targets.map(({ out }) => out.path),
  ]);
  const { remote, head, base } = flags;
  const side = { top, remote, branch: head };
  const { kept, request } = (await pushAside({ ...side, paths, message: wording.title }))
    ? await keepPullRequest(hosting, { head, base }, wording)
    : { kept: 'closed', request: await withdraw(hosting, { head, base }, side) };
  io.stdout.write(
    request ? `pull request ${request.number} ${kept}: ${request.url}\n` : 'nothing to propose\n',
  );
  return 0;
}

/** Takes back what was proposed before. Services close what has lost its branch, or leave it open: it is closed first. */
async function withdraw(
  hosting: Hosting,
  branches: Branches,
  side: SideBranch,
): Promise<PullRequest | undefined> {
  const tip = await tipOf(side);
  if (tip === '') return undefined;
  const why = `Closed by \`sdkwright ci pull-request\`: \`${branches.base}\` is what would be generated.\n`;
  const closed = await closePullRequest(hosting, branches, why);
  await removeAside(side, tip);
  return closed;
}

async function comment(file: string, flags: CommentFlags, io: Io): Promise<number> {
  const hosting = connect(flags);
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => undefined);
  if (text === undefined) return report([diagnostic('file-not-found', { file })], io);
  const { number, name } = flags;
  io.stdout.write(`comment ${await keepComment(hosting, { number, name, text })}\n`);
  return 0;
}
