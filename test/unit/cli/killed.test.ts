import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { commitAll, git, startRepository, useOwnGit } from '../../support/git.js';
import { hostingStub, type HostingStub } from '../../support/hosting.js';
import { countEffects, killAfter, momentsOf, powerOn, wire } from '../../support/power.js';
import { ROOT } from '../../support/repository.js';

vi.mock('node:fs', async (load) => (await import('../../support/power.js')).wire(await load()));
vi.mock('node:fs/promises', async (load) => (await import('../../support/power.js')).wire(await load()));
vi.mock('node:child_process', async (load) => (await import('../../support/power.js')).wire(await load()));

const config = `input: openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;
const more = tinySpec.replace('{ id: {', '{ name: { type: string }, id: {');
const consumer = join(ROOT, 'test/consumer');
const main = join(ROOT, 'dist/cli/main.js');

beforeAll(() => {
  useOwnGit();
  vi.stubGlobal('fetch', wire({ fetch }).fetch);
});
beforeEach(() => void vi.stubEnv('SDKWRIGHT_TOKEN', 'secret-7'));

/** A folder with what a command is called in, `work`, and perhaps what that is pushed to, and the service for both. */
interface Place {
  readonly folder: string;
  readonly home: string;
  readonly stub?: HostingStub;
}

interface Command {
  readonly name: string;
  /** Moments at which it is killed, at most. */
  readonly most: number;
  readonly prepare: () => Promise<Place>;
  readonly argv: (place: Place) => readonly string[];
}

async function placeWith(files: Readonly<Record<string, string>>): Promise<Place> {
  const folder = await folderWith({ 'work/.gitignore': 'packed' });
  const home = join(folder, 'work');
  for (const [path, text] of Object.entries(files)) await place(home, path, text);
  return { folder, home };
}

const described = (): Promise<Place> => placeWith({ 'openapi.yaml': tinySpec });
const configured = (): Promise<Place> =>
  placeWith({ 'openapi.yaml': tinySpec, 'sdkwright.config.yaml': config });

async function generated(): Promise<Place> {
  const made = await configured();
  await sdkwright(made.home, 'generate');
  return made;
}

async function built(): Promise<Place> {
  const made = await generated();
  await place(made.home, 'sdk/dist/old.js', 'old');
  return made;
}

async function used(): Promise<Place> {
  const made = await placeWith({});
  await cp(join(consumer, 'before'), join(made.home, 'app'), { recursive: true });
  return made;
}

/** A clone in which something was generated that is to be proposed. */
async function regenerated(): Promise<Place> {
  const made = await generated();
  const { home } = made;
  startRepository(home);
  git(home, 'clone', '--quiet', '--bare', '.', '../origin.git');
  git(home, 'remote', 'add', 'origin', '../origin.git');
  await describe(home, more);
  return { ...made, stub: await hostingStub() };
}

/** The same after the proposal, when it is not wanted any more. */
async function takenBack(): Promise<Place> {
  const proposed = await regenerated();
  await sdkwright(proposed.home, ...propose(proposed));
  await describe(proposed.home, tinySpec);
  return proposed;
}

async function describe(home: string, text: string): Promise<void> {
  await place(home, 'openapi.yaml', text);
  commitAll(home, 'Describe it otherwise');
  await sdkwright(home, 'generate');
}

async function copyOf({ folder, stub }: Place): Promise<Place> {
  const copy = await folderWith();
  await cp(folder, copy, { recursive: true });
  const another = stub && (await hostingStub());
  another?.requests.push(...structuredClone(stub?.requests ?? []));
  return { folder: copy, home: join(copy, 'work'), ...(another && { stub: another }) };
}

const propose = ({ stub }: Place): readonly string[] =>
  `ci pull-request --host github --api ${stub?.api ?? ''} --repository acme/tiny --base main`.split(' ');

const migration = ['migrate', ...['old', 'new'].map((name) => join(consumer, `${name}.yaml`))];

const commands: readonly Command[] = [
  { name: 'init', most: 3, prepare: described, argv: () => ['init'] },
  { name: 'init --ci', most: 4, prepare: configured, argv: () => ['init', '--ci', 'github'] },
  { name: 'pack', most: 2, prepare: built, argv: () => ['pack', '--no-verify'] },
  {
    name: 'migrate',
    most: 100,
    prepare: used,
    argv: () => [...migration, '--project', 'app', '--package', '@acme/kennel'],
  },
  { name: 'ci pull-request', most: 3, prepare: regenerated, argv: propose },
  { name: 'ci pull-request that takes back', most: 4, prepare: takenBack, argv: propose },
];

test.each(commands)(
  'killed at any moment, $name that is repeated ends in the same state',
  { timeout: 120_000 },
  async ({ most, prepare, argv }) => {
    const before = await prepare();
    const whole = await copyOf(before);
    const effects = await countEffects(() => sdkwright(whole.home, ...argv(whole)));
    const wanted = await stateOf(whole);
    expect(effects).toBeGreaterThan(1);
    for (const moment of momentsOf(effects, most)) {
      const place = await copyOf(before);
      expect(await killAfter(moment, () => sdkwright(place.home, ...argv(place)))).toBe(true);
      powerOn();
      await sdkwright(place.home, ...argv(place));
      expect(await stateOf(place)).toEqual(wanted);
    }
  },
);

test.each([
  ['generate', '.', '.sdk-sdkwright', configured, ['generate']],
  ['pack', 'sdk', '.dist-sdkwright', generated, ['pack', '--no-verify']],
] as const)(
  'a process that is killed while it writes leaves $0 to the next',
  { timeout: 120_000 },
  async (_, folder, stage, prepare, argv) => {
    const place = await prepare();
    const whole = await copyOf(place);
    const watched = join(place.home, folder);
    await killWhenThere(
      watched,
      stage,
      spawn(process.execPath, [main, ...argv], { cwd: place.home, stdio: 'ignore' }),
    );
    for (const { home } of [place, whole]) expect((await sdkwright(home, ...argv)).err).toBe('');
    expect(await stateOf(place)).toEqual(await stateOf(whole));
  },
);

/** Ends a process, as no process can help, as soon as it has made a file or folder. */
async function killWhenThere(folder: string, name: string, running: ChildProcess): Promise<void> {
  const watcher = watch(folder, (_, file) => {
    if (file === name) running.kill('SIGKILL');
  });
  await once(running, 'exit');
  watcher.close();
}

test.each([
  ['check', ['check']],
  ['changelog', ['changelog', 'openapi.yaml', 'openapi.yaml', '--package', 'sdk']],
])('%s has no effect that could be interrupted', async (_, argv) => {
  const { home } = await generated();
  await place(home, 'sdk/README.md', 'mine');
  expect(await countEffects(() => sdkwright(home, ...argv))).toBe(0);
});

/** Files, and what others see: branches with what they hold, pull requests, comments. */
async function stateOf({ folder, home, stub }: Place): Promise<unknown> {
  const files = Object.entries(await treeOf(home)).filter(([path]) => !path.startsWith('.git/'));
  const origin = join(folder, 'origin.git');
  const branches = stub && git(origin, 'for-each-ref', '--format=%(refname) %(tree) %(subject)');
  return {
    files: Object.fromEntries(files),
    branches,
    requests: stub?.requests.map(({ number, title, state }) => [number, title, state]),
    comments: stub?.comments.map(({ body }) => body),
  };
}
