import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packTarball } from '../../../generator/pack/tarball.js';
import type { Subject } from '../../../generator/pack/verify/subject.js';
import { folderWith } from '../../support/folder.js';

/** What a package is made of besides its files; it has a version and is an ECMAScript module. */
export interface Manifest {
  readonly name: string;
  readonly [member: string]: unknown;
}

/** A subject for checks that do without a tarball. */
export async function subjectNamed(name: string, changes: Partial<Subject> = {}): Promise<Subject> {
  const scratch = join(await folderWith(), 'scratch');
  await mkdir(scratch);
  const usage = {
    name,
    client: 'Client',
    variable: 'client',
    credentials: 'undefined',
    call: 'client.call()',
    constants: [],
    alone: undefined,
  };
  const tarball = { path: '', size: 0, unpackedSize: 0, files: 0 };
  return { tarball, usage, server: 'http://127.0.0.1', budget: {}, compilers: [], scratch, ...changes };
}

/** A package of these files, packed. */
export async function packedSubject(
  manifest: Manifest,
  files: Readonly<Record<string, string>>,
  changes: Partial<Subject> = {},
): Promise<Subject> {
  const all = { 'package.json': JSON.stringify({ version: '1.0.0', type: 'module', ...manifest }), ...files };
  const home = await folderWith(all);
  return subjectNamed(manifest.name, {
    tarball: await packTarball(home, join(await folderWith(), 'out')),
    ...changes,
  });
}
