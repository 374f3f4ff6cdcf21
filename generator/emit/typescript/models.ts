import type { NamedSchema } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import type { AbsentMembers } from './absent-members.js';
import { declareType } from './declarations.js';
import type { TypescriptStatement } from './print.js';
import type { Symbols } from './symbols.js';
import { nameInlineTypes } from './type-names.js';

/** The file of one named schema: its type and the types inside it. */
export function emitModel(
  symbols: Symbols,
  { name, schema, usage }: NamedSchema,
  absentMembers: AbsentMembers,
): FileDraft<TypescriptStatement> {
  const symbol = symbols.model(name);
  const names = nameInlineTypes(symbol.name, schema);
  const draft = new FileDraft<TypescriptStatement>(symbol.module, names.declared);
  const direction = usage.request && !usage.response ? 'request' : 'response';
  const absent = absentMembers.get(name) ?? new Set();
  draft.statements.push(
    ...declareType({ draft, symbols, names }, { name: symbol.name, schema, direction, absent }),
  );
  return draft;
}
