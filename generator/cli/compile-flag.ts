import { Option } from 'commander';
import { reportOf, type Report } from '../diff/report/report.js';
import type { Io } from './io.js';

/** What a comparison can be told about proving what it says of source. */
export interface CompileFlags {
  readonly compile?: true;
  readonly package?: string;
}

/** `--compile`. */
export function compileOption(): Option {
  return new Option('--compile', 'compile code as it is written for the old SDK against the new one');
}

/** The report with what the compiler says; what no change explains is told on stderr. */
export async function provedBySource(report: Report, flags: CompileFlags, io: Io): Promise<Report> {
  if (!flags.compile) return report;
  // What needs a compiler is loaded when it is asked for.
  const { findSdk } = await import('./sdk-package.js');
  const { proveSource } = await import('../consumer/prove-source.js');
  const { before, after, changes, ignored } = report;
  const [sdk] = flags.package === undefined ? [undefined] : await findSdk(flags.package, io.cwd);
  const { styles = { before: {}, after: {} } } = sdk ?? {};
  const proof = await proveSource(
    changes,
    { model: before.model, style: styles.before },
    { model: after.model, style: styles.after },
  );
  for (const { sample, message } of proof.unexplained)
    io.stderr.write(`unexplained: ${sample.text}\n  compiler: ${message.replaceAll('\n', '\n  ')}\n`);
  return reportOf(before, after, proof.changes, ignored);
}
