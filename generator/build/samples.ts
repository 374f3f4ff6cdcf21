import type { Sample } from '../model/model.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { asObject, asText, compact, entries } from './json.js';

/** Where the samples of an operation are written. */
export interface SampleSources {
  readonly parameters: readonly JsonObject[];
  readonly body: JsonObject | undefined;
  readonly response: JsonObject | undefined;
}

/**
 * The documented calls of an operation. Request and answer belong together by the name of their example; a
 * parameter's own `example` takes part in every call, and makes one where no example has a name.
 */
export function buildSamples(context: BuildContext, sources: SampleSources): readonly Sample[] {
  const responses = readExamples(context, sources.response);
  const bodies = readExamples(context, sources.body);
  const named = new Set([...responses.keys(), ...bodies.keys()]);
  const names = named.size === 0 && hasExamples(sources) ? ['default'] : [...named];
  return names.map((name) =>
    compact({
      name,
      parameters: { ...parameterValues(context, sources.parameters, name), ...asObject(bodies.get(name)) },
      response: responses.get(name),
    }),
  );
}

/** Whether parameters alone make a call: there is no body, and each parameter that is needed has an example. */
function hasExamples({ parameters, body }: SampleSources): boolean {
  if (body) return false;
  const needed = parameters.filter((parameter) => parameter['required'] === true);
  return needed.length > 0 && needed.every((parameter) => parameter['example'] !== undefined);
}

function parameterValues(
  context: BuildContext,
  parameters: readonly JsonObject[],
  name: string,
): Record<string, JsonValue> {
  const values = parameters.flatMap((parameter) => {
    const value = readExamples(context, parameter).get(name) ?? parameter['example'];
    return value === undefined ? [] : [[asText(parameter['name']), value] as const];
  });
  return Object.fromEntries(values);
}

/** The named examples of a media type or parameter; a single `example` is called `default`. */
function readExamples(context: BuildContext, owner: JsonObject | undefined): ReadonlyMap<string, JsonValue> {
  const named = entries(owner?.['examples']).flatMap(([name, example]) => {
    const value = dereference(context, example)?.['value'];
    return value === undefined ? [] : [[name, value] as const];
  });
  const single = owner?.['example'];
  if (named.length > 0 || single === undefined || owner?.['in'] !== undefined) return new Map(named);
  return new Map([['default', single]]);
}
