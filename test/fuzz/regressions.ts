import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FuzzCase } from './cases/case.js';
import type { Finding } from './fuzz.js';

const FOLDER = path.join(import.meta.dirname, 'regressions');

/** A case that had a fault once. */
export interface Regression {
  readonly name: string;
  /** What the fault was. */
  readonly fault: string;
  readonly fuzzCase: FuzzCase;
}

/** Keeps a case that has a fault, and returns the path of its file. */
export async function keep({ fault, fuzzCase }: Finding): Promise<string> {
  const sum = createHash('sha256').update(fuzzCase.text).digest('hex').slice(0, 8);
  const file = path.join(FOLDER, `${fault.kind}-${sum}.json`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, `${JSON.stringify({ fault: fault.what, fuzzCase }, null, 2)}\n`);
  return file;
}

/** All that were kept. */
export function regressions(): readonly Regression[] {
  return readdirSync(FOLDER).map((file) => {
    const content = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<Regression, 'name'>;
    return { name: path.parse(file).name, ...content };
  });
}
