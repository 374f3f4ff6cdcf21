import type { Expansion, HeaderOption, HttpMethod, Idempotency } from '../model/model.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asArray, asNumber, asObject, asString, asText, compact, entries } from './json.js';

/** Headers with an option of their own, from the root's `x-sdk-client`. */
export function buildHeaderOptions(context: BuildContext): readonly HeaderOption[] {
  return entries(asObject(context.document.root['x-sdk-client'])?.['headers']).flatMap(([name, value]) => {
    const parameter = dereference(context, value);
    if (!parameter) return [];
    const schema = dereference(context, parameter['schema']);
    return [
      compact({
        name,
        header: asText(parameter['name']),
        default: asString(schema?.['default']),
        doc: readDoc(parameter),
      }),
    ];
  });
}

/** From the root's `x-sdk-idempotency`. */
export function buildIdempotency(context: BuildContext): Idempotency | undefined {
  const source = asObject(context.document.root['x-sdk-idempotency']);
  const header = asString(source?.['header']);
  return header === undefined
    ? undefined
    : { header, methods: asArray(source?.['methods']).map((method) => asText(method) as HttpMethod) };
}

/** From the root's `x-sdk-expandable`. */
export function buildExpansion(context: BuildContext): Expansion | undefined {
  const source = asObject(context.document.root['x-sdk-expandable']);
  const parameter = asString(source?.['parameter']);
  return parameter === undefined ? undefined : { parameter, depth: asNumber(source?.['depth']) ?? 1 };
}
