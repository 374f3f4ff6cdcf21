import type { SoakReport } from './run.mjs';

export function explainFailures(
  report: SoakReport,
  outage: { readonly calls: number; readonly requests: number },
): readonly string[];
