import type { Command } from 'commander';
import { makeReport } from '../diff/report/make-report.js';
import { emitterNames, findEmitter } from '../emit/registry.js';
import { generator } from '../output/identity.js';
import { decideBump, type Decision, type Making } from '../release/bump.js';
import { changelogEntry } from '../release/changelog.js';
import { nextVersion } from '../release/version.js';
import type { Context } from './context.js';
import { readGeneratedPackage } from './generated-package.js';
import type { Io } from './io.js';
import { originOption, type OriginFlags } from './origin-flag.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { reasonsOf } from './reasons.js';
import { report } from './report.js';
import { readVersion } from './versions.js';

interface Flags extends OverlayFlags, OriginFlags {
  readonly package?: string;
}

/** `sdkwright changelog OLD NEW`: the entry of a release, and the version that it deserves. */
export function addChangelog(command: Command, { io, settle }: Context): void {
  command
    .argument('<old>', 'OpenAPI description: a file, an address, or REVISION:FILE for one that git has')
    .argument('<new>', 'the same, of the later version')
    .option('--package <dir>', 'the generated package as it was last released')
    .addOption(overlayOption('the new description'))
    .addOption(originOption())
    .action((before: string, after: string, flags: Flags) => settle(changelog(before, after, { flags, io })));
}

const unknown: Making = { generator: generator.version, style: {} };

async function changelog(
  before: string,
  after: string,
  { flags, io }: { readonly flags: Flags; readonly io: Io },
): Promise<number> {
  const allowOrigins = flags.allowOrigin ?? [];
  const overlays = overlayPaths(flags, io.cwd);
  const [old, problems] = await readVersion(before, io, { allowOrigins });
  const [now, others] = await readVersion(after, io, { allowOrigins, overlays });
  const { package: folder } = flags;
  const [made, faults] = folder === undefined ? [undefined, []] : await readGeneratedPackage(folder, io.cwd);
  const status = report([...problems, ...others, ...faults], io);
  const emitter = findEmitter(emitterNames()[0] ?? '');
  if (status !== 0 || !old || !now || !emitter?.spell) return status;
  const result = makeReport(old, now);
  const makings = { before: made?.before ?? unknown, after: made?.after ?? unknown };
  const decision = decideBump(result.bump, makings.before, makings.after);
  const version = made && nextVersion(made.version, decision.bump);
  const spellings = {
    before: await emitter.spell(old.model, makings.before.style),
    after: await emitter.spell(now.model, makings.after.style),
  };
  io.stdout.write(changelogEntry({ report: result, spellings, version, ...makings }));
  io.stderr.write(`${describeDecision(decision, made?.version, version)}\n`);
  return status;
}

function describeDecision(decision: Decision, before: string | undefined, after: string | undefined): string {
  const what = after === undefined ? decision.bump : `${before ?? ''} → ${after}`;
  return `next version: ${what} (${reasonsOf(decision)})`;
}
