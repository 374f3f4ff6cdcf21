import type { OptionalKind, PropertyDeclarationStructure } from 'ts-morph';
import type { ApiModel } from '../../model/model.js';
import { flattenResources } from '../../model/operations.js';
import { hasNamedCredentials } from '../../model/security.js';
import { signedEvents } from '../../model/select.js';
import { FileDraft } from '../core/file-draft.js';
import { hasCallbacks } from './callbacks.js';
import { jsDoc } from './comments.js';
import { moduleText } from './literals.js';
import { accessor } from './names.js';
import { relativeModule, type TypescriptStatement } from './print.js';
import { declareChild } from './resources.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

/** The file of the client: the core with every resource as a member. */
export function emitClient(symbols: Symbols, model: ApiModel): FileDraft<TypescriptStatement> {
  const draft = new FileDraft<TypescriptStatement>('src/client.ts', [symbols.client]);
  draft.statements.push({
    kind: StructureKind.Class,
    name: symbols.client,
    isExported: true,
    extends: draft.use(symbols.core),
    docs: jsDoc(model.doc),
    properties: [
      ...model.resources.map((resource) => declareChild(draft, symbols, resource, 'this')),
      ...declareWebhooks(draft, symbols, model),
    ],
  });
  return draft;
}

/** A member with the functions that verify deliveries of events, unless a resource is called so. */
function declareWebhooks(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  model: ApiModel,
): OptionalKind<PropertyDeclarationStructure>[] {
  const { name } = symbols.webhooks;
  if (!signedEvents(model) || model.resources.some((resource) => accessor(resource) === name)) return [];
  const value = draft.use(symbols.webhooks);
  const docs = jsDoc({}, 'Verifies what the API sends on its own account.');
  return [{ name, type: `typeof ${value}`, isReadonly: true, initializer: value, docs }];
}

/** The package's main entry: client, errors, resources, and all types; a model goes before all that has its name. */
export function emitIndex(symbols: Symbols, model: ApiModel): FileDraft<TypescriptStatement> {
  const path = 'src/index.ts';
  const draft = new FileDraft<TypescriptStatement>(path, []);
  const values = [
    'src/client.ts',
    'src/core.ts',
    'src/errors.ts',
    ...flattenResources(model.resources).map((r) => symbols.resource(r).module),
  ];
  const named = symbols.enums !== 'union';
  const schemas = [...model.schemas.values()].filter(({ schema }) => !named || schema.kind !== 'enum');
  const models = schemas.map(({ name }) => symbols.model(name));
  draft.statements.push(
    `export { ${symbols.client} as default } from './client.js';`,
    ...values.map((module) => `export * from ${moduleText(relativeModule(path, module))};`),
    ...(model.paginations.size > 0 ? [`export type * from './pagination.js';`] : []),
    ...(symbols.expandParams ? [`export type * from './expansion.js';`] : []),
    ...(model.events.length > 0 ? [`export type * from './events.js';`] : []),
    ...(hasCallbacks(model) ? [`export * from './callbacks.js';`] : []),
    ...models.map(
      ({ module, name }) => `export type { ${name} } from ${moduleText(relativeModule(path, module))};`,
    ),
    ...credentialExports(model),
    ...(named ? [`export * from './enums/index.js';`] : []),
    `export * from './runtime/public.js';`,
  );
  return draft;
}

/** What is thrown and taken where there is more than one key. */
function credentialExports(model: ApiModel): readonly string[] {
  if (!hasNamedCredentials(model)) return [];
  const tokens = model.auth.some((scheme) => scheme.tokens);
  return [
    ...(model.auth.some(({ type }) => type === 'basic')
      ? [`export type { BasicCredentials } from './runtime/security-schemes.js';`]
      : []),
    ...(tokens ? [`export type { ClientCredentials } from './runtime/oauth.js';`] : []),
    ...(tokens ? [`export { TokenError } from './runtime/token-request.js';`] : []),
  ];
}

/** The entry of the constant objects. */
export function emitEnumsIndex(modules: readonly string[]): FileDraft<TypescriptStatement> {
  const path = 'src/enums/index.ts';
  const draft = new FileDraft<TypescriptStatement>(path, []);
  draft.statements.push(
    ...modules.map((module) => `export * from ${moduleText(relativeModule(path, module))};`),
  );
  return draft;
}
