import type { ApiEvent, ErrorModel, Operation } from '../model/model.js';
import { answerSchemas, requestSchemas } from '../model/operations.js';
import type { NamedSchema, Schema } from '../model/schema.js';
import { reachableNames } from '../model/visit.js';
import { closeEnums } from './close-enums.js';
import { bytesIn, textsForBytes } from './raw.js';

/** What refers to named schemas from outside. */
export interface Uses {
  readonly operations: readonly Operation[];
  readonly errors: ErrorModel;
  readonly events: readonly ApiEvent[];
}

/** Says of each named schema whether it is sent or received, and closes the enums of those only sent. */
export function markUsage(
  schemas: ReadonlyMap<string, Schema>,
  uses: Uses,
): ReadonlyMap<string, NamedSchema> {
  const lookup = (name: string): Schema | undefined => schemas.get(name);
  const sent = reachableNames(uses.operations.flatMap(requestSchemas), lookup);
  const bytes = reachableNames(bytesIn(uses.operations), lookup);
  const answers = uses.operations.flatMap(answerSchemas);
  const other = [
    ...uses.events.map((event) => event.payload),
    ...(uses.errors.schema ? [uses.errors.schema] : []),
  ];
  const received = reachableNames([...answers, ...other], lookup);
  const named = [...schemas].map(([name, schema]): readonly [string, NamedSchema] => {
    const usage = { request: sent.has(name), response: received.has(name) };
    const closed = usage.request && !usage.response;
    const isJson = (usage.request || usage.response) && !bytes.has(name);
    const own = isJson ? textsForBytes(schema) : schema;
    return [name, { name, schema: closed ? closeEnums(own) : own, usage }];
  });
  return new Map(named);
}
