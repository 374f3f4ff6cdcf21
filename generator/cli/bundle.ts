import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import { writeExact } from '../model/exact-json.js';
import { isSystemError } from '../output/file-system.js';
import { readSpec } from '../spec/read-spec.js';
import type { Context } from './context.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import type { Io } from './io.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { report } from './report.js';

interface Flags extends FormatFlags, OverlayFlags {
  readonly out: string;
}

/** `sdkwright bundle FILE --out OUT.json`: a description with all its files as one JSON document. */
export function addBundle(command: Command, { io, settle }: Context): void {
  command
    .argument('<file>', 'OpenAPI description, YAML or JSON')
    .requiredOption('--out <file>', 'where to write it; - is standard output')
    .addOption(overlayOption())
    .addOption(formatOption())
    .action((file: string, flags: Flags, command: Command) => {
      const world = withFormat(io, flags);
      if (flags.out === '-' && world.report)
        command.error('error: --out - and a report cannot share standard output');
      return settle(bundle(file, flags, world));
    });
}

async function bundle(file: string, flags: Flags, io: Io): Promise<number> {
  const { out } = flags;
  const overlays = overlayPaths(flags, io.cwd);
  const [document, diagnostics] = await readSpec(file, { cwd: io.cwd, overlays });
  if (!document || hasErrors(diagnostics)) return report(diagnostics, io);
  const text = `${writeExact(document.root, 2)}\n`;
  if (out === '-') io.stdout.write(text);
  const problems = out === '-' ? [] : await writeTo(resolve(io.cwd, out), out, text);
  return report([...diagnostics, ...problems], io);
}

async function writeTo(path: string, label: string, text: string) {
  try {
    await writeFile(path, text);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [diagnostic('output-failed', { path: label, reason: error.message })];
  }
}
