import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FuzzCase } from './cases/case.js';
import type { Fault } from './fault.js';
import type { Finding } from './fuzz.js';

const FOLDER = path.join(import.meta.dirname, 'regressions');

/** A case that had a fault once. */
export interface Regression {
  readonly name: string;
  /** What the fault was. */
  readonly fault: string;
  readonly fuzzCase: FuzzCase;
}

/** Keeps the cases of a fault, and returns the paths of their files. */
export async function keep({ fault, fuzzCases }: Finding): Promise<readonly string[]> {
  await mkdir(FOLDER, { recursive: true });
  return Promise.all(fuzzCases.map((fuzzCase) => keepCase(fault, fuzzCase)));
}

async function keepCase({ kind, what: fault }: Fault, fuzzCase: FuzzCase): Promise<string> {
  const sum = createHash('sha256').update(fuzzCase.text).digest('hex').slice(0, 8);
  const file = path.join(FOLDER, `${kind}-${sum}.json`);
  await writeFile(file, `${JSON.stringify({ fault, fuzzCase }, null, 2)}\n`);
  return file;
}

/** All that were kept. */
export function regressions(): readonly Regression[] {
  return readdirSync(FOLDER).map((file) => {
    const content = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<Regression, 'name'>;
    return { name: path.parse(file).name, ...content };
  });
}
