import type { Command } from 'commander';
import { load } from '../load.js';
import type { Context } from './context.js';
import { describeSize } from './counts.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import type { Io } from './io.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { report } from './report.js';
import { Stages } from './stages.js';

interface Flags extends FormatFlags, OverlayFlags {}

/** `sdkwright validate FILE`: everything that is wrong with a description. */
export function addValidate(command: Command, { io, settle }: Context): void {
  command
    .argument('<file>', 'OpenAPI description, YAML or JSON')
    .addOption(overlayOption())
    .addOption(formatOption())
    .action((file: string, flags: Flags) => settle(validate(file, flags, withFormat(io, flags))));
}

async function validate(input: string, flags: Flags, io: Io): Promise<number> {
  const { cwd } = io;
  const overlays = overlayPaths(flags, cwd);
  const [loaded, diagnostics] = await load({ input, cwd, overlays }, new Stages(io).run);
  const status = report(diagnostics, io);
  if (loaded && status === 0) io.stdout.write(`${input}: valid, ${describeSize(loaded.model)}\n`);
  return status;
}
