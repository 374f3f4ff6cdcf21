import type { CST, YAMLError } from 'yaml';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { composeValue } from './compose-value.js';
import type { JsonValue } from './document.js';
import { findTooDeep } from './nesting.js';
import { locationOf, type Positions, type Source } from './positions.js';
import { yaml } from './yaml.js';

/** How many values may stand inside each other. */
const depthLimit = 200;

const options = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  // Checked when values are composed: there `200` and `"200"` are one key.
  uniqueKeys: false,
  // Bytes, dates and sets are no JSON.
  resolveKnownTags: false,
} as const;

/** Reads all of YAML 1.2 and tells what is wrong with it; the value is missing when the text has no clear meaning. */
export function parseAnyYaml(source: Source, positions: Positions): Result<JsonValue | undefined> {
  const { Composer, Parser } = yaml();
  const tokens = [...new Parser().parse(source.text)];
  const structure = checkDepth(source, tokens) ?? checkDocuments(source, tokens);
  if (structure) return [undefined, [structure]];
  const [document] = new Composer(options).compose(tokens, true, source.text.length);
  const problems = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  // What follows the first mistake in the syntax is mostly its consequence.
  const [first] = problems.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) return [undefined, [syntaxProblem(source, first)]];
  return composeValue(document?.contents ?? null, source, positions);
}

function checkDepth(source: Source, tokens: readonly CST.Token[]): Diagnostic | undefined {
  const offset = findTooDeep(tokens, depthLimit);
  if (offset === undefined) return undefined;
  return diagnostic('too-deep', { limit: depthLimit }, locationOf({ source, offset }));
}

function checkDocuments(source: Source, tokens: readonly CST.Token[]): Diagnostic | undefined {
  const second = tokens.filter((token) => token.type === 'document')[1];
  return second && diagnostic('yaml-documents', {}, locationOf({ source, offset: second.offset }));
}

function syntaxProblem(source: Source, problem: YAMLError): Diagnostic {
  const location = locationOf({ source, offset: problem.pos[0] });
  const isTab = problem.code === 'TAB_AS_INDENT' || source.text[problem.pos[0]] === '\t';
  if (isTab) return diagnostic('yaml-tab', {}, location);
  const code = problem.code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : 'yaml-syntax';
  return diagnostic(code, { problem: problem.message }, location);
}
