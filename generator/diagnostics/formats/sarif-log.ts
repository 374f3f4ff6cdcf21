import { printableJson } from '../printable.js';
import type { SourceLocation } from '../diagnostic.js';

/** What a scanner knows of one kind of finding. */
export interface SarifRule {
  readonly id: string;
  /** Its documentation, which viewers show without a network. */
  readonly help?: { readonly text: string; readonly markdown: string };
  readonly [property: string]: unknown;
}

/** One finding; its rule is among those of the log. */
export interface SarifResult {
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: string;
  readonly location?: SourceLocation | undefined;
  readonly [property: string]: unknown;
}

/** What a program found in one run. */
export interface SarifRun {
  readonly tool: { readonly name: string; readonly version: string };
  /** In order of their ids. */
  readonly rules: readonly SarifRule[];
  readonly results: readonly SarifResult[];
}

/** SARIF 2.1.0, the form in which code scanners exchange what they found; positions count UTF-16 units. */
export function sarifLog({ tool, rules, results }: SarifRun): string {
  const run = {
    tool: { driver: { ...tool, rules } },
    columnKind: 'utf16CodeUnits',
    results: results.map((result) => describeResult(result, rules)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${printableJson(log)}\n`;
}

function describeResult(
  { ruleId, level, message, location, ...more }: SarifResult,
  rules: readonly SarifRule[],
): object {
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level,
    message: { text: message },
    ...(location && { locations: [describeLocation(location)] }),
    ...more,
  };
}

function describeLocation({ file, line, column }: SourceLocation): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } },
  };
}
