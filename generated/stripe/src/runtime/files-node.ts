import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { InvalidArgumentError } from './errors.js';
import type { NamedFile } from './uploadable.js';

/**
 * A file of the disk, which is read while it is sent, and again should it be sent again. Rejects with
 * InvalidArgumentError when it cannot be read; sending fails when it has changed since.
 */
export async function fileFromPath(
  path: string,
  options: { readonly name?: string; readonly type?: string } = {},
): Promise<NamedFile> {
  return { name: options.name ?? basename(path), data: await opened(path, options.type ?? '') };
}

async function opened(path: string, type: string): Promise<Blob> {
  try {
    return await openAsBlob(path, { type });
  } catch (cause) {
    throw new InvalidArgumentError(`The file ${path} cannot be read`, { cause });
  }
}
