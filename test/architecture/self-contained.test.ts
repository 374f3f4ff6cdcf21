import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, ROOT } from '../support/repository.js';

/** Absolute paths of some machine. */
const MACHINE_PATH = /(?<![\w.:/])\/(?:work|home|root|Users|tmp)\/[\w.]/g;
const REGISTRY_HOST = /registry\.(?:npmjs|yarnpkg|npmmirror)/g;
const LEFT_OUT_TEST = /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/g;
const UPWARDS = /(?<![\w.])(?:\.\.\/)+[\w./-]*/g;

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const matches = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) => [...read(file).matchAll(pattern)].map(([found]) => `${file}: ${found}`));

describe('the repository', () => {
  const files = repositoryFiles();
  const own = files.filter((file) => file !== 'package-lock.json');

  it('has files to look at', () => expect(files.length).toBeGreaterThan(200));

  it('names no path of a machine', () => expect(matches(own, MACHINE_PATH)).toEqual([]));

  it('names no registry outside the lock file', () => expect(matches(own, REGISTRY_HOST)).toEqual([]));

  it('refers to nothing outside itself', () => {
    const outside = own.flatMap((file) => {
      const targets = [...read(file).matchAll(UPWARDS)].map(([found]) =>
        path.posix.join(path.posix.dirname(file), found),
      );
      return targets.filter((target) => target.startsWith('..')).map((target) => `${file}: ${target}`);
    });
    expect(outside).toEqual([]);
  });

  it('leaves out no test', () => {
    expect(matches(files.filter((file) => file.startsWith('test/')), LEFT_OUT_TEST)).toEqual([]); // prettier-ignore
  });

  it.each([
    [MACHINE_PATH, ['', 'home', 'me'].join('/')],
    [REGISTRY_HOST, ['registry', 'npmjs', 'org'].join('.')],
    [LEFT_OUT_TEST, ['it', 'only'].join('.')],
    [UPWARDS, ['..', 'x.js'].join('/')],
  ])('would notice %s', (pattern, text) => expect(text.match(pattern)).not.toBeNull());
});
