import { symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formatDiagnostics } from '../../generator/diagnostics/reporter.js';
import { load } from '../../generator/pipeline.js';
import { folderWith } from '../support/folder.js';
import { readingCases, type ReadingCase } from './reading-cases.js';

/** A folder with the description, a file beside it that nobody may read, and a link to where that is. */
async function place(each: ReadingCase): Promise<string> {
  const outside = await folderWith({ 'secret.yaml': 'type: string\n' });
  const folder = path.join(outside, 'api');
  await mkdir(folder);
  symlinkSync(outside, path.join(folder, 'link'));
  await writeFile(path.join(folder, 'openapi.yaml'), each.text());
  return folder;
}

describe('reading', () => {
  it.each(readingCases)('$id $what', { timeout: 60_000 }, async (each) => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const [loaded, diagnostics] = await load({ input: 'openapi.yaml', cwd: await place(each) });
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
    const codes = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    expect(codes).toEqual(each.code === undefined ? [] : expect.arrayContaining([each.code]));
    expect(loaded?.document.files.map((file) => file.path) ?? ['openapi.yaml']).toEqual(['openapi.yaml']);
    const told = formatDiagnostics(diagnostics, { color: false });
    expect(told.split('\n').filter((line) => /^\s+at |secret\.yaml"\?/.test(line))).toEqual([]);
    expect(diagnostics.filter(({ location }) => !location)).toEqual([]);
  });
});
