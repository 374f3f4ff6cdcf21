import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatLocation } from '../../../generator/diagnostics/reporter.js';
import type { SpecDocument } from '../../../generator/spec/document.js';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { validateSpec } from '../../../generator/spec/validate-spec.js';
import { folderWith } from '../../support/folder.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A diagnostic as one row: code, place, hint. */
export type Row = readonly [code: string, at: string | undefined, hint: string | undefined];

/** Reads `openapi.yaml` of a folder with these files. */
export async function read(files: Files) {
  const [document, diagnostics] = await readSpec('openapi.yaml', { cwd: await folderWith(files) });
  return { document, diagnostics, rows: diagnostics.map(row) };
}

/** As `read`, for descriptions that have to be right. */
export async function readWell(files: Files): Promise<SpecDocument> {
  const { document, rows } = await read(files);
  if (!document || rows.length > 0) throw new Error(`expected no problems, found ${JSON.stringify(rows)}`);
  return document;
}

/** What is wrong with a description in one file, both of reading and of validation. */
export async function check(text: string): Promise<readonly Row[]> {
  const { document, rows } = await read({ 'openapi.yaml': text });
  return document ? [...rows, ...validateSpec(document)[1].map(row)] : rows;
}

export function row({ code, location, hint }: Diagnostic): Row {
  return [code, location && formatLocation(location), hint];
}
