import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { compilable } from './compiled.js';
import { installable } from './installed.js';
import { publishable, typed } from './published.js';
import type { Check, Subject, Verdict } from './subject.js';
import { bundled, small } from './weighed.js';

/** What is done with a tarball before it is published, in this order. */
export const checks: readonly Check[] = [small, publishable, typed, installable, bundled, compilable];

/** Holds a tarball to what users need of it, up to the first check that fails: the others would say it again. */
export async function verify(
  subject: Omit<Subject, 'scratch'>,
  onDone: (title: string, verdict: Verdict) => void,
): Promise<readonly Diagnostic[]> {
  const scratch = await realpath(await mkdtemp(join(tmpdir(), 'sdkwright-verify-')));
  try {
    for (const { title, run } of checks) {
      const verdict = await run({ ...subject, scratch });
      const { problems } = verdict;
      onDone(title, verdict);
      if (problems.length > 0)
        return problems.map((reason) => diagnostic('package-faulty', { title, reason }));
    }
    return [];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
