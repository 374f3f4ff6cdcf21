import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { propertyKey } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

/** The file of what calls have in common that expand; undefined where none does. */
export function emitExpansion(symbols: Symbols): FileDraft<TypescriptStatement> | undefined {
  const { expandMember: member, expandParams } = symbols;
  if (!member || !expandParams) return undefined;
  const { module, name } = expandParams;
  const draft = new FileDraft<TypescriptStatement>(module, [name]);
  draft.statements.push({
    kind: StructureKind.Interface,
    name,
    isExported: true,
    typeParameters: ['T', 'P extends string = string'],
    docs: [{ description: 'What calls take whose answer `T` holds IDs.' }],
    properties: [
      {
        name: propertyKey(member.name),
        type: `${draft.use(runtimeType('ExpandPaths'))}<T, P> | undefined`,
        hasQuestionToken: true,
        docs: jsDoc(symbols.docOf(member.schema)),
      },
    ],
  });
  return draft;
}
