import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';
import { commitAll, git, startRepository, useOwnGit } from '../../support/git.js';
import { hostingStub } from '../../support/hosting.js';
import { ROOT } from '../../support/repository.js';
import { startRunner, type Environment, type Runner } from '../../support/runner.js';

const config = `input: spec/openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;
const more = tinySpec.replace('{ id: {', '{ name: { type: string }, id: {');

beforeAll(useOwnGit);

/** A repository that holds the API in a folder below its top, with the pipeline of a service. */
async function withPipeline(host: string, ...options: string[]): Promise<string> {
  const top = await folderWith({
    'my apis/spec/openapi.yaml': tinySpec,
    'my apis/sdkwright.config.yaml': config,
  });
  startRepository(top);
  const { status, err } = await sdkwright(join(top, 'my apis'), 'init', '--ci', host, ...options);
  expect([status, err]).toEqual([0, '']);
  return top;
}

interface Step {
  readonly run?: string;
  readonly env?: Environment;
}

async function jobsOf(top: string, path: string): Promise<Record<string, Job>> {
  const document = parse(await readFile(join(top, path), 'utf8')) as { jobs?: Record<string, Job> };
  return document.jobs ?? document;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly script?: readonly string[];
  readonly before_script?: readonly string[];
}

/** The scripts of a workflow on GitHub, run where it says that they run. */
async function runWorkflow(runner: Runner, top: string, name: string, env: Environment): Promise<void> {
  const jobs = await jobsOf(top, `.github/workflows/sdk-${name}.yml`);
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const scripts = steps.flatMap(({ run }) => run ?? []);
  runner.run(scripts, join(top, 'my apis'), env);
}

/** One script, as runners of GitLab make it of all lines. */
async function runJob(runner: Runner, top: string, name: string, env: Environment): Promise<void> {
  const jobs = await jobsOf(top, '.gitlab/sdkwright.yml');
  const lines = [...(jobs['.sdkwright']?.before_script ?? []), ...(jobs[`sdkwright-${name}`]?.script ?? [])];
  runner.run([lines.join('\n')], top, env);
}

/** What was asked of sdkwright, carried out. */
async function carryOut(runner: Runner, home: string): Promise<readonly string[]> {
  const calls = (await runner.calls()).filter(([program]) => program === 'npx');
  const outcomes = [];
  for (const [, , ...argv] of calls) outcomes.push(await sdkwright(home, ...argv));
  expect(outcomes.map(({ err }) => err)).toEqual(outcomes.map(() => ''));
  return outcomes.map(({ out }) => out);
}

/** Pushes what there is to an origin, and leaves a change of the description on a branch. */
async function change(top: string): Promise<void> {
  commitAll(top, 'Have a pipeline');
  const origin = join(await folderWith(), 'origin.git');
  git(top, 'clone', '--quiet', '--bare', '.', origin);
  git(top, 'remote', 'add', 'origin', origin);
  git(top, 'fetch', '--quiet', 'origin');
  git(top, 'switch', '--quiet', '--create', 'change');
  await writeFile(join(top, 'my apis/spec/openapi.yaml'), more);
  commitAll(top, 'Change');
}

test('a pipeline for GitHub is three workflows, which know the folder and the paths', async () => {
  const top = await withPipeline('github');
  const files = Object.keys(await treeOf(join(top, '.github'))).sort();
  expect(files).toEqual(['check', 'regenerate', 'release'].map((name) => `workflows/sdk-${name}.yml`));
  const regenerate = await readFile(join(top, '.github/workflows/sdk-regenerate.yml'), 'utf8');
  expect(parse(regenerate)).toMatchObject({
    on: {
      push: {
        branches: ['main'],
        paths: ['sdkwright.config.yaml', 'spec/openapi.yaml', 'package-lock.json'].map(
          (path) => `my apis/${path}`,
        ),
      },
    },
    jobs: { regenerate: { defaults: { run: { 'working-directory': 'my apis' } } } },
  });
  expect(regenerate).not.toContain('schedule');
  expect(regenerate).toContain('SDKWRIGHT_TOKEN: ${{ github.token }}');
});

test('the description is fetched every day where it has an address', async () => {
  const top = await withPipeline('github', '--source', 'https://example.com/a?b=1&c=2');
  const runner = await startRunner();
  await runWorkflow(runner, top, 'regenerate', { GITHUB_API_URL: 'https://x', GITHUB_REPOSITORY: 'a/b' });
  const workflow: unknown = parse(await readFile(join(top, '.github/workflows/sdk-regenerate.yml'), 'utf8'));
  expect(workflow).toMatchObject({ on: { schedule: [{ cron: '17 5 * * *' }] } });
  expect((await runner.calls())[1]?.slice(-3)).toEqual([
    '--output',
    'spec/openapi.yaml',
    'https://example.com/a?b=1&c=2',
  ]);
});

test.each(['github', 'gitlab'] as const)('on %s, a change is regenerated and proposed', async (host) => {
  vi.stubEnv('SDKWRIGHT_TOKEN', 'secret-7');
  const [top, stub, runner] = [await withPipeline(host), await hostingStub(), await startRunner()];
  await change(top);
  const origin = git(top, 'remote', 'get-url', 'origin');
  const github = { GITHUB_API_URL: stub.api, GITHUB_REPOSITORY: 'acme/tiny' };
  const gitlab = { CI_API_V4_URL: stub.api, CI_PROJECT_ID: 'acme/tiny' };
  if (host === 'github') await runWorkflow(runner, top, 'regenerate', github);
  else await runJob(runner, top, 'regenerate', { ...gitlab, CI_PROJECT_URL: origin.replace(/\.git$/, '') });
  const [, proposed] = await carryOut(runner, join(top, 'my apis'));
  expect(proposed).toBe('pull request 1 new: https://example.com/1\n');
  expect(git(origin, 'show', 'sdkwright/regenerate:my apis/sdk/src/models/pet.ts')).toContain('name?');
});

test.each(['github', 'gitlab'] as const)('on %s, a request is compared and commented on', async (host) => {
  vi.stubEnv('SDKWRIGHT_TOKEN', 'secret-7');
  const [top, stub] = [await withPipeline(host), await hostingStub()];
  const runner = await startRunner({ 'npx sdkwright diff': 'echo told' });
  await change(top);
  const temporary = await folderWith();
  const [api, repository, number] = [stub.api, 'acme/tiny', '7'];
  const github = { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, NUMBER: number };
  const gitlab = { CI_API_V4_URL: api, CI_PROJECT_ID: repository, CI_MERGE_REQUEST_IID: number };
  const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git(top, 'rev-parse', 'main'), CI_PROJECT_DIR: top };
  const project = { CI_PROJECT_URL: 'https://example.com/acme/tiny' };
  if (host === 'github')
    await runWorkflow(runner, top, 'check', { ...github, GITHUB_BASE_REF: 'main', RUNNER_TEMP: temporary });
  else await runJob(runner, top, 'check', { ...gitlab, ...base, ...project });
  const told = await carryOut(runner, join(top, 'my apis'));
  // The package did not change: whether it is up to date is no question yet.
  expect(told).toHaveLength(3);
  expect(told[0]).toContain('name');
  expect(told[1]).toContain('| --- |');
  expect(stub.comments).toMatchObject([{ body: '<!-- sdkwright: diff -->\ntold\n' }]);
});

test.each(['github', 'gitlab'] as const)('on %s, what is tagged is published, once', async (host) => {
  const top = await withPipeline(host);
  const runner = await startRunner({
    'npx sdkwright release':
      "git rev-parse -q --verify @acme/tiny@1.2.3 || git tag -am Release '@acme/tiny@1.2.3'",
    'npm publish': 'touch published',
    'npm view': '[ ! -e published ] || echo 1.2.3',
  });
  await change(top);
  git(top, 'switch', '--quiet', 'main');
  const origin = git(top, 'remote', 'get-url', 'origin');
  git(origin, 'config', 'receive.advertisePushOptions', 'true');
  const env = { CI_PROJECT_URL: origin.replace(/\.git$/, '') };
  const release = () =>
    host === 'github' ? runWorkflow(runner, top, 'release', env) : runJob(runner, top, 'release', env);
  await release();
  await release();
  expect(git(origin, 'tag')).toBe('@acme/tiny@1.2.3');
  const published = (await runner.calls()).filter(([, word]) => word === 'publish');
  const tarball = './packed/acme-tiny-1.2.3.tgz';
  expect(published).toEqual([['npm', 'publish', tarball, '--provenance', '--access', 'public']]);
});

test('a pipeline that somebody changed is left alone unless it is to be replaced', async () => {
  const top = await withPipeline('gitlab');
  const [home, path] = [join(top, 'my apis'), join(top, '.gitlab/sdkwright.yml')];
  expect((await sdkwright(home, 'init', '--ci', 'gitlab')).status).toBe(0);
  await writeFile(path, 'mine: {}\n');
  const { status, err } = await sdkwright(home, 'init', '--ci', 'gitlab');
  expect([status, err]).toEqual([1, expect.stringContaining('there is ../.gitlab/sdkwright.yml already')]);
  expect(await readFile(path, 'utf8')).toBe('mine: {}\n');
  expect((await sdkwright(home, 'init', '--ci', 'gitlab', '--force')).status).toBe(0);
  expect(await readFile(path, 'utf8')).toContain('sdkwright-release:');
  expect(await readFile(join(home, 'sdkwright.config.yaml'), 'utf8')).toBe(config);
});

test('a configuration and its pipeline are written at once', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  const { status, out } = await sdkwright(home, 'init', '--ci', 'gitlab');
  expect(status).toBe(0);
  expect(out).toContain('sdkwright.config.yaml written');
  expect(out).toMatch(/\.gitlab\/sdkwright\.yml written\nnext: have \.gitlab-ci\.yml include it:\n/);
});

test.each([[['--source', 'https://x']], [['--ci', 'github', '--source', 'here']]])(
  '%s is no way to call it',
  async (options) => {
    expect((await sdkwright(await folderWith(), 'init', ...options)).status).toBe(2);
  },
);

test.each([
  [{}, ['npx', '--yes', 'sdkwright@1.0.0', 'check', '--format', 'github', '*']],
  [
    { 'node_modules/.bin/sdkwright': '' },
    ['npx', '--no-install', 'sdkwright', 'check', '--format', 'github', '*'],
  ],
])('the action runs what is installed, else what is asked for', async (files, call) => {
  const action = parse(await readFile(join(ROOT, 'action.yml'), 'utf8')) as { runs: Job };
  const runner = await startRunner();
  const scripts = action.runs.steps?.flatMap(({ run }) => run ?? []) ?? [];
  runner.run(scripts, await folderWith(files), { ARGS: 'check --format github *', VERSION: '1.0.0' });
  expect(await runner.calls()).toEqual([call]);
});
