import type { OptionalKind, PropertyDeclarationStructure } from 'ts-morph';
import type { Resource } from '../../model/model.js';
import type { Doc } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import { answerType } from './answers.js';
import { jsDoc } from './comments.js';
import { isReserved } from './functions.js';
import { argumentNames, declareMethod } from './methods.js';
import { members, methodName } from './names.js';
import { collectParams, declareParams } from './params.js';
import type { TypescriptStatement } from './print.js';
import { runtimeValue } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

/** The file of one resource: its class and what its methods take. */
export function emitResource(symbols: Symbols, resource: Resource): FileDraft<TypescriptStatement> {
  const symbol = symbols.resource(resource);
  const methods = resource.operations.map((operation) => ({
    operation,
    params: collectParams(symbols, resource, operation),
  }));
  const declared = methods.flatMap(({ operation, params }) => [
    ...(params?.names.declared ?? []),
    ...argumentNames(operation),
    ...(isReserved(operation) ? [methodName(operation)] : []),
  ]);
  const draft = new FileDraft<TypescriptStatement>(symbol.module, [symbol.name, ...declared, 'Blob']);
  draft.statements.push({
    kind: StructureKind.Class,
    name: symbol.name,
    isExported: true,
    extends: draft.use(runtimeValue('APIResource')),
    docs: jsDoc(docOf(resource)),
    properties: resource.children.map((child) => declareChild(draft, symbols, child, 'this.client')),
    methods: methods.map(({ operation, params }) =>
      declareMethod({ draft, symbols, resource, operation, params }),
    ),
  });
  for (const { operation, params } of methods) {
    const answer = (): string => answerType({ draft, symbols, operation });
    if (params) draft.statements.push(...declareParams({ draft, symbols, params }, answer));
  }
  return draft;
}

/** A member that holds a resource. */
export function declareChild(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  resource: Resource,
  client: string,
): OptionalKind<PropertyDeclarationStructure> {
  const type = draft.use(symbols.resource(resource));
  return {
    name: members(resource).at(-1) ?? '',
    type,
    isReadonly: true,
    initializer: `new ${type}(${client})`,
    docs: jsDoc(docOf(resource)),
  };
}

/** Words of a resource; one that only groups others says which. */
function docOf({ doc, children }: Resource): Doc {
  if (doc.description !== undefined || children.length === 0) return doc;
  const names = children.map((child) => `\`${members(child).at(-1) ?? ''}\``);
  return { ...doc, description: `Groups ${names.join(', ')}.` };
}
