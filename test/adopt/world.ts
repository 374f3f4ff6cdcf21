import { cp, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { vi } from 'vitest';
import { sdkwright } from '../support/command-line.js';
import { folderWith } from '../support/folder.js';
import { git, useOwnGit } from '../support/git.js';
import { hostingStub, type HostingStub } from '../support/hosting.js';
import { npmEnvironment, npmrcFor } from '../support/npm.js';
import { ROOT } from '../support/repository.js';
import { readBody, serve } from '../support/serve.js';
import type { Step } from '../support/walkthrough.js';

/** A machine without a network, and what others host as stubs on it. */
export interface World {
  /** The folder that the document begins in. */
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly hosting: HostingStub;
  /** Paths that something was published at. */
  readonly published: readonly string[];
}

/** Makes one for a test. */
export async function makeWorld(): Promise<World> {
  const top = await realpath(await folderWith());
  const home = join(top, 'hacker-news-sdk');
  for (const name of ['hacker-news-sdk', 'temporary', 'bin']) await mkdir(join(top, name));
  await cp(join(import.meta.dirname, 'api'), join(top, 'api'), { recursive: true });
  await symlink(join(import.meta.dirname, 'npx.mjs'), join(top, 'bin/npx'));
  git(top, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  const [hosting, published] = [await hostingStub(), await startRegistry(join(top, 'npmrc'))];
  useOwnGit();
  for (const [name, value] of Object.entries({ ...redirected(top), ...runner(hosting, top) }))
    vi.stubEnv(name, value);
  const path = [join(top, 'bin'), process.env['PATH']].join(delimiter);
  const env = { ...npmEnvironment(join(top, 'npmrc')), PATH: path, SDKWRIGHT_DESK: await startDesk() };
  return { home, env, hosting, published };
}

/** What comes from npm elsewhere is linked: this project, and what it has installed itself. */
export function offline(step: Step): Step {
  const from = (name: string): string => (name === 'sdkwright' ? ROOT : join(ROOT, 'node_modules', name));
  const linked = (names: string): string =>
    names.split(' ').map((name) => `'file:${from(name)}'`).join(' '); // prettier-ignore
  return { ...step, commands: step.commands.replace(/(?<=npm install --save-dev ).*/, linked) };
}

/** Carries out what the stand-in for npx is asked for. */
async function startDesk(): Promise<string> {
  const { origin } = await serve((request, response) => {
    void readBody(request).then(async (body) => {
      const { cwd, argv } = JSON.parse(body) as { readonly cwd: string; readonly argv: readonly string[] };
      response.end(JSON.stringify(await sdkwright(cwd, ...argv)));
    });
  });
  return origin;
}

/** A registry that takes everything and has nothing; answers the paths that it was given. */
async function startRegistry(npmrc: string): Promise<readonly string[]> {
  const published: string[] = [];
  const { origin } = await serve((request, response) => {
    const isNew = request.method === 'PUT';
    if (isNew) published.push(request.url ?? '');
    request.resume().on('end', () => response.writeHead(isNew ? 201 : 404).end('{}'));
  });
  await writeFile(npmrc, npmrcFor(origin));
  return published;
}

/** What is on GitHub is in a folder. */
function redirected(top: string): Readonly<Record<string, string>> {
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${join(top, 'origin.git')}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://github.com/acme/hacker-news-sdk.git',
  };
}

/** What workflows find in their environment. */
function runner({ api }: HostingStub, top: string): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'acme/tiny',
    GITHUB_BASE_REF: 'main',
    RUNNER_TEMP: join(top, 'temporary'),
    NUMBER: '1',
    SDKWRIGHT_TOKEN: 'token',
  };
}
