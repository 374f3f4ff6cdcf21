import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const config = `input: spec/openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;
const split = tinySpec.replace(/Pet: \{.*\}/, "Pet: { $ref: 'pet.yaml' }");
const pet = (type: string) => `{ type: object, required: [id], properties: { id: { type: ${type} } } }\n`;

/** A process that watches, and what it says. */
class Watcher {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<unknown[]>;
  readonly #said = { stdout: '', stderr: '' };

  constructor(home: string) {
    const main = join(ROOT, 'dist/cli/main.js');
    this.#child = spawn(process.execPath, [main, 'generate', '--watch'], { cwd: home });
    this.ended = once(this.#child, 'close');
    onTestFinished(() => void this.#child.kill('SIGKILL'));
    for (const stream of ['stdout', 'stderr'] as const)
      this.#child[stream].on('data', (text: Buffer) => {
        this.#said[stream] += text.toString();
        this.#child.emit('said');
      });
  }

  /** The next line with a result. */
  tells(): Promise<string> {
    return this.#find('stdout', /.*\n/);
  }

  /** Waits until it has complained of something. */
  complains(pattern: RegExp): Promise<string> {
    return this.#find('stderr', pattern);
  }

  async #find(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#said[stream]);
      if (found) {
        this.#said[stream] = this.#said[stream].slice(found.index + found[0].length);
        return found[0];
      }
      const fail = () => expect.fail(`it ended: ${JSON.stringify(this.#said)}`);
      await Promise.race([once(this.#child, 'said'), this.ended.then(fail)]);
    }
  }

  interrupt(): void {
    this.#child.kill('SIGINT');
  }
}

test('what is saved is generated until Ctrl-C, whatever is wrong in between', async () => {
  const home = await folderWith({
    'sdkwright.config.yaml': config,
    'spec/openapi.yaml': split,
    'spec/pet.yaml': pet('string'),
  });
  // Another file is put in the place of the old one, as most editors do.
  const save = async (path: string, text: string) => {
    await writeFile(join(home, `${path}~`), text);
    await rename(join(home, `${path}~`), join(home, path));
  };
  const model = () => readFile(join(home, 'sdk/src/models/pet.ts'), 'utf8');
  const watcher = new Watcher(home);
  expect(await watcher.tells()).toMatch(/^sdk: .*, 0 unchanged/);
  await watcher.complains(/watching 3 files/);
  expect(await model()).toContain('id: string');

  await save('spec/pet.yaml', pet('integer'));
  expect(await watcher.tells()).toMatch(/\(\d written, \d+ unchanged, 0 removed\), 1 resource/);
  expect(await model()).toContain('id: number');

  await save('spec/openapi.yaml', 'openapi: [\n');
  await watcher.complains(/yaml-syntax/);
  await save('spec/openapi.yaml', split.replace('pet.yaml', 'dog.yaml'));
  await watcher.complains(/dog\.yaml/);
  await watcher.tells();
  expect(await model()).toContain('Pet = unknown');
  await save('spec/dog.yaml', pet('boolean'));
  await watcher.tells();
  expect(await model()).toContain('id: boolean');

  await save('sdkwright.config.yaml', config.replace('1.2.3', '1.2.4'));
  await watcher.tells();
  expect(await readFile(join(home, 'sdk/package.json'), 'utf8')).toContain('1.2.4');

  await rm(join(home, 'spec'), { recursive: true });
  await watcher.complains(/file-not-found/);
  await mkdir(join(home, 'spec'));
  await save('spec/openapi.yaml', tinySpec);
  await watcher.tells();
  expect(await model()).toContain('id: string');

  watcher.interrupt();
  expect((await watcher.ended)[0]).toBe(0);
  expect((await sdkwright(home, 'check')).out).toBe('sdk: up to date, nothing has changed\n');
});

test('where there is nothing to wait for, it ends', async () => {
  const { status, err } = await sdkwright(await folderWith(), 'generate', '--watch');
  expect([status, err.includes('config-not-found')]).toEqual([1, true]);
});

test.each([['--check'], ['--dry-run'], ['--dump-model']])('it does not go with %s', async (flag) => {
  const { status, err } = await sdkwright(await folderWith(), 'generate', '--watch', flag);
  expect(status).toBe(2);
  expect(err).toContain('cannot be used with');
});
