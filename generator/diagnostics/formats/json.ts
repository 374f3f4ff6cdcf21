import type { Severity } from '../diagnostic.js';
import { printableJson } from '../printable.js';
import type { Formatter } from './report.js';

/** One JSON document, as `sdkwright.report.schema.json` describes it. */
export const json: Formatter = ({ diagnostics, tool }) => {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  const report = { format: 1, generator: `${tool.name} ${tool.version}`, counts, diagnostics };
  return `${printableJson(report)}\n`;
};
