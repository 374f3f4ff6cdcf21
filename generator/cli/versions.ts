import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { Version } from '../diff/report/report.js';
import { load } from '../pipeline.js';
import type { Io } from './io.js';
import { checkOut } from './revision.js';
import { Stages } from './stages.js';

/**
 * Reads one of the descriptions that are compared: a file, or `REVISION:FILE` for one that git has, after overlays, which
 * are absolute. Only errors are told: what else there is to say belongs to the making of a package.
 */
export async function readVersion(
  source: string,
  io: Io,
  overlays: readonly string[] = [],
): Promise<Result<Version | undefined>> {
  const [checkout, problems] = await checkOut(source, io.cwd);
  if (!checkout) return [undefined, problems];
  try {
    const [loaded, diagnostics] = await load(
      { input: checkout.path, cwd: io.cwd, overlays },
      new Stages(io).run,
    );
    const errors: readonly Diagnostic[] = diagnostics.filter(({ severity }) => severity === 'error');
    return [loaded && { source, model: loaded.model }, errors];
  } finally {
    await checkout.dispose();
  }
}
