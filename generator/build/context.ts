import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Pagination } from '../model/model.js';
import type { Paging } from '../model/paging.js';
import type { Schema } from '../model/schema.js';
import type { JsonObject, JsonValue, SpecDocument } from '../spec/document.js';
import { asObject } from './json.js';
import type { OperationSource } from './operations.js';

/** What the parts of the build share while one description is turned into a model. */
export interface BuildContext {
  readonly document: SpecDocument;
  readonly diagnostics: Diagnostic[];
  /** References of the pagination envelopes, with the style that each belongs to. */
  readonly envelopes: ReadonlyMap<string, Pagination>;
  /** The schemas being put together of several: one that contains itself adds nothing to itself. */
  readonly composing: Set<JsonObject>;
  /** Those that are put together, and how often they have been. */
  readonly composed: Map<JsonObject, { readonly schema: Schema; readonly times: number }>;
  /** Named schemas that are built already. */
  readonly named: Map<string, Schema>;
  /** Named schemas that were looked at and nothing was told about. */
  readonly glimpsed: Map<string, Schema>;
  /** Pages that only look like it, with where they do: gathered, to be told at the end. */
  readonly detected: { readonly paging: Paging; readonly source: OperationSource }[];
}

/** The object itself, or the one its `$ref` names. */
export function dereference(
  context: Pick<BuildContext, 'document'>,
  value: JsonValue | undefined,
): JsonObject | undefined {
  const object = asObject(value);
  if (typeof object?.['$ref'] !== 'string') return object;
  return asObject(context.document.resolve(object['$ref']));
}
