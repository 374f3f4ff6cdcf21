import { diagnostic } from '../diagnostics/codes.js';
import type { Parameter, RequestBody } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import type { BuildContext } from './context.js';
import { asText } from './json.js';

/** A parameter and where it is described. */
export interface ParameterSource {
  readonly source: JsonObject;
  readonly parameter: Parameter;
}

/** Who keeps a name that several have: the body, then these in turn. */
const order: readonly Parameter['in'][] = ['path', 'query', 'header', 'cookie'];

/**
 * Parameters and members of the body are members of one object for those who call: of several with the same name, all
 * but the first get that of their place after it.
 */
export function nameParameters(
  context: BuildContext,
  parameters: readonly ParameterSource[],
  body: RequestBody | undefined,
): readonly Parameter[] {
  const taken = new Set(body ? bodyNames(body) : []);
  const names = new Map<Parameter, string>();
  const ranked = parameters.toSorted(
    (one, other) => order.indexOf(one.parameter.in) - order.indexOf(other.parameter.in),
  );
  for (const { source, parameter } of ranked) {
    if (parameter.in === 'path') continue;
    const name = freeName(parameter, taken);
    names.set(parameter, name);
    taken.add(name);
    if (name !== bareName(parameter)) report(context, source, { ...parameter, name });
  }
  return parameters.map(({ parameter }) => {
    const name = names.get(parameter) ?? parameter.name;
    return name === parameter.name ? parameter : { ...parameter, name, wire: parameter.name };
  });
}

function freeName(parameter: Parameter, taken: ReadonlySet<string>): string {
  const bare = bareName(parameter);
  let free = taken.has(bare) ? `${bare}_${parameter.in}` : bare;
  while (taken.has(free)) free = `${free}_`;
  return free;
}

/** Brackets at the end of a name say on the wire that it is a list. */
function bareName({ name }: Parameter): string {
  return name.replace(/\[\]$/, '');
}

function report(
  { document, diagnostics }: BuildContext,
  source: JsonObject,
  { name, in: place }: Parameter,
): void {
  const found = asText(source['name']);
  diagnostics.push(
    diagnostic('parameter-name-taken', { found, in: place, name }, document.locate(source, 'name')),
  );
}

function bodyNames({ schema }: RequestBody): readonly string[] {
  return schema.kind === 'object' ? schema.properties.map(({ name }) => name) : ['body'];
}
