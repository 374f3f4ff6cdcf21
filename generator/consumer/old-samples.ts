import type { Place } from '../diff/facts/fact.js';
import { returnType } from '../emit/typescript/answers.js';
import { literalText } from '../emit/typescript/literals.js';
import { accessor, camelCase } from '../emit/typescript/names.js';
import { collectParams } from '../emit/typescript/params.js';
import { SampleCalls } from '../emit/typescript/sample-call.js';
import { NO_NAMES, nameInlineTypes } from '../emit/typescript/type-names.js';
import type { View } from '../emit/typescript/view.js';
import type { Operation, Resource } from '../model/model.js';
import { flattenResources } from '../model/operations.js';
import { SampleSheet, type Sample } from './sample-sheet.js';
import { FILE, TypeSamples } from './type-samples.js';

/**
 * What the code of an SDK's users may be made of: every call, with the least that it takes and what it returns, every
 * member of what is sent and received, and the names that are exported.
 */
export function samplesOf(view: View): readonly Sample[] {
  const { model, symbols } = view;
  const sheet = new SampleSheet();
  const types = new TypeSamples(sheet, view);
  const client = sheet.use({ module: 'src/client.ts', name: symbols.client, typeOnly: true }, []);
  for (const resource of flattenResources(model.resources)) {
    sheet.add(`client.${accessor(resource)};`, [{ kind: 'resource', name: resource.path.join('.') }]);
    for (const operation of resource.operations) addCalls({ view, sheet, types }, resource, operation);
  }
  for (const { name, schema, usage } of model.schemas.values()) {
    const symbol = symbols.model(name);
    const place: Place = [{ kind: 'schema', name }];
    const names = nameInlineTypes(symbol.name, schema);
    types.add({
      name: sheet.use(symbol, place),
      schema,
      names,
      place,
      sent: usage.request,
      received: usage.response,
    });
  }
  addOthers(view, sheet);
  return sheet.lines({ text: `declare const client: ${client};`, place: [] });
}

interface Desk {
  readonly view: View;
  readonly sheet: SampleSheet;
  readonly types: TypeSamples;
}

function addCalls(desk: Desk, resource: Resource, operation: Operation): void {
  const { model, symbols } = desk.view;
  const { sheet } = desk;
  const place: Place = [{ kind: 'operation', name: operation.id }];
  const owner = `client.${accessor(resource)}`;
  const calls = new SampleCalls(symbols, model);
  const call = (options?: string): string =>
    calls.text({ resource, operation }, { owner, file: FILE, ...(options !== undefined && { options }) });
  const source = { draft: sheet.draft, symbols, resource, operation, params: undefined };
  sheet.add(`(): ${returnType(source, false)} => ${call()};`, place, operation.id);
  sheet.add(`${call('{ timeout: 1 }')};`, place, operation.id);
  addParams(desk, resource, operation);
  addAnswer(desk, operation, call());
}

function addParams(
  { view: { symbols }, sheet, types }: Desk,
  resource: Resource,
  operation: Operation,
): void {
  const params = collectParams(symbols, resource, operation);
  if (!params) return;
  const place: Place = [{ kind: 'operation', name: operation.id }];
  const name = sheet.use(symbols.params(resource, operation), place);
  const { schema, names } = params;
  types.add({
    name,
    schema,
    names,
    place: [...place, { kind: 'body', name: '' }],
    sent: true,
    received: false,
  });
}

/** An answer without a name is reached through the call. */
function addAnswer({ types }: Desk, { id, response }: Operation, call: string): void {
  if (response?.schema.kind !== 'object' || response.encoding !== 'json' || response.mayBeEmpty) return;
  types.add({
    call: {
      text: `const call = () => ${call}; type Answer = Awaited<ReturnType<typeof call>>; `,
      operation: id,
    },
    name: 'Answer',
    schema: response.schema,
    names: NO_NAMES,
    place: [
      { kind: 'operation', name: id },
      { kind: 'response', name: '' },
    ],
    sent: false,
    received: true,
  });
}

function addOthers({ model, symbols }: View, sheet: SampleSheet): void {
  for (const { name, parent } of model.errors.types) {
    const place: Place = [{ kind: 'error', name }];
    const base = sheet.use(parent === undefined ? symbols.apiError : symbols.error(parent), place);
    sheet.add(`(error: ${sheet.use(symbols.error(name), place)}): ${base} => error;`, place);
  }
  for (const { name } of model.events) {
    const place: Place = [{ kind: 'event', name }];
    sheet.add(`(event: ${sheet.use(symbols.event(name), place)}): object => event;`, place);
  }
  for (const { name } of model.headerOptions) {
    const options = sheet.use(symbols.requestOptions, []);
    const member = `${options}[${literalText(camelCase(name))}]`;
    sheet.add(`(value: string): ${member} => value;`, [{ kind: 'option', name }]);
  }
}
