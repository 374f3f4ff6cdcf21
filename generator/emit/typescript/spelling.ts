import type { ApiModel } from '../../model/model.js';
import { flattenResources } from '../../model/operations.js';
import type { StyleOptions } from '../core/emitter.js';
import type { ExampleCall, Spelling } from '../core/spelling.js';
import { sampleCredentials } from './credentials.js';
import { accessor, entryOf, localName, methodName } from './names.js';
import { camelName } from './property-names.js';
import { SampleCalls, type Target } from './sample-call.js';
import type { Symbols } from './symbols.js';
import { viewModel } from './view.js';

/** How parts of an API are written in TypeScript. */
export function spellModel(whole: ApiModel, style: StyleOptions): Spelling {
  const [{ model, symbols }] = viewModel(whole, style);
  const calls = new SampleCalls(symbols, model);
  const targets = new Map(
    flattenResources(model.resources).flatMap((resource) =>
      resource.operations.map((operation): [string, Target] => [operation.id, { resource, operation }]),
    ),
  );
  const reach = ({ resource, operation }: Target): string =>
    [localName(symbols.client), accessor(resource), methodName(operation)].join('.');
  const about = <T>(id: string, tell: (target: Target) => T): T | undefined => {
    const target = targets.get(id);
    return target && tell(target);
  };
  const credentials = sampleCredentials(model) ?? (model.auth.length > 0 ? "'key'" : 'undefined');
  return {
    client: { className: symbols.client, variable: localName(symbols.client), credentials },
    method: (id) => about(id, reach),
    call: (id) => about(id, (target) => calls.text(target, {})),
    example: (id) => about(id, (target) => exampleOf(symbols, model, target)),
    type: (schema) => symbols.model(schema).name,
    variable: (schema) => localName(schema),
    member: (property) => (symbols.style.camel ? camelName(property) : property),
  };
}

function exampleOf(symbols: Symbols, model: ApiModel, target: Target): ExampleCall {
  const calls = new SampleCalls(symbols, model);
  const { module, name } = symbols.lite;
  const alone = {
    functions: entryOf(symbols.functions(target.resource)),
    core: entryOf(module),
    className: name,
    call: calls.text(target, { owner: 'functions', first: 'sender' }),
  };
  return { call: calls.text(target, {}), constants: [...calls.named], alone };
}
