import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { FOLDER, installed } from './host.js';

/** The bundler; its package has another program for each platform. */
export const BUNDLER: string = installed('.bin/esbuild');

/** A script with everything that it imports. */
export interface Bundle {
  readonly folder: string;
  readonly text: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Bundles a host as `NAME.js` in a folder of its own, for a platform with these conditions. Rejects when there is an
 * import of Node.js in it, since the platform has none.
 */
export async function bundle(name: string, conditions: string): Promise<Bundle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sdkwright-bundle-'));
  const file = path.join(folder, `${name}.js`);
  const settings = ['--bundle', '--format=esm', '--platform=browser', `--conditions=${conditions}`];
  const args = [`hosts/${name}.mjs`, ...settings, '--minify', '--log-level=warning', `--outfile=${file}`];
  await promisify(execFile)(BUNDLER, args, { cwd: FOLDER });
  const text = await readFile(file, 'utf8');
  return { folder, text, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
