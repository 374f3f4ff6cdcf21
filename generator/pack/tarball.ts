import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A package as it would be published. */
export interface Tarball {
  /** Absolute. */
  readonly path: string;
  /** Bytes, packed and unpacked. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: number;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}

/** Packs the package in `folder` into `out`, without running its scripts. Throws what npm says when it cannot. */
export async function packTarball(folder: string, out: string): Promise<Tarball> {
  await mkdir(out, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', out];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  const packed = firstOf(JSON.parse(stdout) as Packed[] | Record<string, Packed>);
  const { filename, size, unpackedSize, entryCount } = packed;
  return { path: join(out, filename), size, unpackedSize, files: entryCount };
}

/** Newer versions of npm answer with an object by name, older ones with a list. */
function firstOf(packed: readonly Packed[] | Readonly<Record<string, Packed>>): Packed {
  const [first] = Object.values(packed);
  if (!first) throw new Error('npm packed nothing');
  return first;
}
