import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place } from '../../support/folder.js';
import { git, startRepository, useOwnGit } from '../../support/git.js';
import { hostingStub, type HostingStub } from '../../support/hosting.js';

const config = `input: openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;
const branch = 'sdkwright/regenerate';
const more = tinySpec.replace('{ id: {', '{ name: { type: string }, id: {');

let start: string;

beforeAll(async () => {
  useOwnGit();
  start = await mkdtemp(join(tmpdir(), 'sdkwright-ci-'));
  await place(start, 'work/openapi.yaml', tinySpec);
  await place(start, 'work/sdkwright.config.yaml', config);
  await sdkwright(join(start, 'work'), 'generate');
  startRepository(join(start, 'work'));
});
afterAll(() => rm(start, { recursive: true }));
beforeEach(() => void vi.stubEnv('SDKWRIGHT_TOKEN', 'secret-7'));

/** A clone with a package, and the repository that it is pushed to. */
async function clone(): Promise<{ readonly home: string; readonly origin: string }> {
  const folder = await folderWith();
  const [home, origin] = [join(folder, 'work'), join(folder, 'origin.git')];
  await cp(join(start, 'work'), home, { recursive: true });
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(home, 'remote', 'add', 'origin', origin);
  git(home, 'push', '--quiet', 'origin', 'main');
  return { home, origin };
}

async function describeOtherwise(home: string, text: string): Promise<void> {
  await writeFile(join(home, 'openapi.yaml'), text);
  git(home, 'commit', '--quiet', '--message', 'Describe it otherwise', 'openapi.yaml');
  await sdkwright(home, 'generate');
}

const flags = (stub: Pick<HostingStub, 'api'>, host = 'github') => [
  ...['--host', host, '--api', stub.api, '--repository', 'acme/tiny'],
];
const propose = (home: string, stub: HostingStub, host?: string) =>
  sdkwright(home, 'ci', 'pull-request', ...flags(stub, host), '--base', 'main');

const noted = `Written by \`sdkwright generate\`.

# @acme/tiny

## Unreleased

### Added

#### Pets

- \`name\` is new in \`Pet\`.

# Tiny API: 1 → 1

`;

test.each([
  ['github', 'head', 'body', 'Bearer secret-7'],
  ['gitlab', 'source_branch', 'description', 'secret-7'],
])('on %s, what changed is proposed once, and again when it changes', async (host, head, body, token) => {
  const [{ home, origin }, stub] = [await clone(), await hostingStub()];
  await describeOtherwise(home, more);
  const before = git(home, 'status', '--porcelain');
  const first = await propose(home, stub, host);
  expect(first).toEqual({ status: 0, out: 'pull request 1 new: https://example.com/1\n', err: '' });
  expect(stub.requests).toMatchObject([{ [head]: branch, title: 'Regenerate @acme/tiny' }]);
  expect(stub.requests[0]?.[body]).toContain(noted);
  expect(new Set(stub.asked.map((each) => each.token))).toEqual(new Set([token]));
  expect(git(origin, 'log', '--format=%s', `main..${branch}`)).toBe(
    'Regenerate @acme/tiny\nDescribe it otherwise',
  );
  expect(git(origin, 'show', `${branch}:sdk/src/models/pet.ts`)).toContain('name?: string');
  expect(git(home, 'status', '--porcelain')).toBe(before);

  const tip = git(origin, 'rev-parse', branch);
  expect((await propose(home, stub, host)).out).toBe('pull request 1 unchanged: https://example.com/1\n');
  expect(git(origin, 'rev-parse', branch)).toBe(tip);

  await describeOtherwise(home, more.replace('name: {', 'colour: { type: string }, name: {'));
  expect((await propose(home, stub, host)).out).toBe('pull request 1 updated: https://example.com/1\n');
  expect(stub.requests).toHaveLength(1);
  expect(stub.requests[0]?.[body]).toContain('`colour` is new');
  expect(git(origin, 'show', `${branch}:sdk/src/models/pet.ts`)).toContain('colour?: string');
});

test.each(['github', 'gitlab'])('on %s, what is wanted no more is closed, with its branch', async (host) => {
  const [{ home, origin }, stub] = [await clone(), await hostingStub()];
  await describeOtherwise(home, more);
  await propose(home, stub, host);
  await describeOtherwise(home, tinySpec);
  const closed = 'pull request 1 closed: https://example.com/1\n';
  expect(await propose(home, stub, host)).toEqual({ status: 0, out: closed, err: '' });
  expect(stub.requests).toMatchObject([{ state: 'closed' }]);
  expect(stub.comments).toMatchObject([
    { body: expect.stringContaining('`main` is what would be generated') as string },
  ]);
  expect(git(origin, 'branch', '--list')).toBe('* main');
  expect((await propose(home, stub, host)).out).toBe('nothing to propose\n');

  await describeOtherwise(home, more);
  expect((await propose(home, stub, host)).out).toBe('pull request 2 new: https://example.com/2\n');
});

test('a branch that is left of what was merged goes away', async () => {
  const [{ home, origin }, stub] = [await clone(), await hostingStub()];
  await describeOtherwise(home, more);
  await propose(home, stub);
  Object.assign(stub.requests[0] ?? {}, { state: 'closed' });
  git(home, 'fetch', '--quiet', 'origin', branch);
  git(home, 'stash', '--quiet', '--include-untracked');
  git(home, 'merge', '--quiet', 'FETCH_HEAD');
  expect((await propose(home, stub)).out).toBe('nothing to propose\n');
  expect(stub.comments).toEqual([]);
  expect(git(origin, 'branch', '--list')).toBe('* main');
});

test('where nothing changed, nothing is asked or pushed', async () => {
  const [{ home, origin }, stub] = [await clone(), await hostingStub()];
  expect(await propose(home, stub)).toEqual({ status: 0, out: 'nothing to propose\n', err: '' });
  expect(stub.asked).toEqual([]);
  expect(git(origin, 'branch', '--list')).toBe('* main');
});

test('a description that was fetched is proposed with what was made of it, and nothing that lies around', async () => {
  const [{ home, origin }, stub] = [await clone(), await hostingStub()];
  await writeFile(join(home, 'openapi.yaml'), more);
  await writeFile(join(home, 'notes.md'), 'mine');
  await sdkwright(home, 'generate');
  await propose(home, stub);
  expect(git(origin, 'show', `${branch}:openapi.yaml`)).toBe(more.trimEnd());
  expect(git(origin, 'ls-tree', '--name-only', branch)).toBe('openapi.yaml\nsdk\nsdkwright.config.yaml');
  expect(stub.requests[0]?.['body']).toContain('`name` is new');
});

test.each(['github', 'gitlab'])('on %s, a comment is changed rather than repeated', async (host) => {
  const stub = await hostingStub(1);
  const home = await folderWith({ 'report.md': '# One\n' });
  stub.comments.push({ id: 1, body: 'Somebody says something' });
  const say = () => sdkwright(home, 'ci', 'comment', 'report.md', ...flags(stub, host), '--number', '7');
  expect(await say()).toEqual({ status: 0, out: 'comment new\n', err: '' });
  expect((await say()).out).toBe('comment unchanged\n');
  await writeFile(join(home, 'report.md'), '# Two\n');
  expect((await say()).out).toBe('comment updated\n');
  expect(stub.comments.map(({ body }) => body)).toEqual([
    'Somebody says something',
    '<!-- sdkwright: diff -->\n# Two\n',
  ]);
});

test('a text that is too long for the service ends with a whole line', async () => {
  const stub = await hostingStub();
  const line = `${'x'.repeat(99)}\n`;
  const home = await folderWith({ 'report.md': line.repeat(1000) });
  await sdkwright(home, 'ci', 'comment', 'report.md', ...flags(stub), '--number', '7');
  const text = String(stub.comments[0]?.['body']);
  expect(text.length).toBeLessThanOrEqual(65_000);
  expect(text).toMatch(/\nx{99}\n\n… and more than there is room for here\.\n$/);
});

test.each([
  ['a service that refuses', '', /GET http\S+comments\S+: the service answers 404 \{"message":"none"\}/],
  ['an address that others could read', 'http://api.example.com', /no address that starts with https/],
  [
    'an address whose name only begins like this machine',
    'http://localhost.example.com',
    /no address that starts with https/,
  ],
  ['a service that is not there', 'http://127.0.0.1:1', /fetch failed/],
])('%s is one message, without the token', async (_, api, message) => {
  const stub = await hostingStub();
  const home = await folderWith({ 'report.md': '# One\n' });
  const options = [
    '--host',
    'github',
    '--api',
    api || stub.api,
    '--repository',
    'acme/other',
    '--number',
    '7',
  ];
  const { status, out, err } = await sdkwright(home, 'ci', 'comment', 'report.md', ...options);
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^error hosting-failed: /);
  expect(err).toMatch(message);
  expect(err).not.toContain('secret-7');
});

test('without a token nothing is pushed', async () => {
  vi.stubEnv('SDKWRIGHT_TOKEN', '');
  const [{ home, origin }, stub] = [await clone(), await hostingStub()];
  await writeFile(join(home, 'openapi.yaml'), more);
  const { err } = await propose(home, stub);
  expect(err).toContain('error hosting-failed: SDKWRIGHT_TOKEN is not set');
  expect(git(origin, 'branch', '--list')).toBe('* main');
});

test('what git refuses is one message', async () => {
  const [{ home }, stub] = [await clone(), await hostingStub()];
  await writeFile(join(home, 'openapi.yaml'), more);
  git(home, 'remote', 'remove', 'origin');
  const { err } = await propose(home, stub);
  expect(err).toContain("error git-failed: git: 'origin' does not appear to be a git repository");
  expect(await readFile(join(home, 'openapi.yaml'), 'utf8')).toBe(more);
});
