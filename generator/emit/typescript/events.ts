import { StructureKind } from 'ts-morph';
import type { ApiEvent, ApiModel } from '../../model/model.js';
import type { Property } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { literalText, pascalCase, propertyKey } from './names.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

type Draft = FileDraft<TypescriptStatement>;

/** The file of the events: an interface each, and their union, which narrows on the member that names the event. */
export function emitEvents(symbols: Symbols, model: ApiModel): Draft | undefined {
  const { events } = model;
  if (events.length === 0) return undefined;
  const unknown = unknownEvent(symbols, model);
  const names = [...events.map(({ name }) => symbols.event(name).name), ...(unknown ? [unknown.name] : [])];
  const commons = new Map(
    events.flatMap(({ base }) => (base ? [[commonName(symbols, base.schema), base] as const] : [])),
  );
  const draft = new FileDraft<TypescriptStatement>('src/events.ts', [
    ...names,
    ...commons.keys(),
    symbols.anyEvent.name,
    'Omit',
  ]);
  draft.statements.push({
    kind: StructureKind.TypeAlias,
    name: symbols.anyEvent.name,
    isExported: true,
    type: names.join(' | '),
    docs: [{ description: 'Whatever the API sends on its own account.' }],
  });
  for (const [name, { schema, members }] of commons)
    draft.statements.push(declareCommon(draft, symbols, { name, schema, members }));
  for (const event of events) draft.statements.push(declareEvent(draft, symbols, event));
  if (unknown) draft.statements.push(declareUnknown(draft, symbols, unknown));
  return draft;
}

/** An event of a type that is newer than the description. */
interface UnknownEvent {
  readonly name: string;
  /** The schema that all events specialise. */
  readonly schema: string;
  /** The member that names an event. */
  readonly typeMember: string;
}

/** Undefined where it is not known which member names an event, or what events have in common. */
function unknownEvent(symbols: Symbols, { events, webhooks }: ApiModel): UnknownEvent | undefined {
  const [schema, ...others] = new Set(events.map(({ base }) => base?.schema));
  if (!webhooks || schema === undefined || others.length > 0) return undefined;
  return { name: symbols.unknownEvent.name, schema, typeMember: webhooks.typeMember };
}

/** A member of the union whose type is no literal that narrowing could take it for. */
function declareUnknown(draft: Draft, symbols: Symbols, unknown: UnknownEvent): TypescriptStatement {
  return {
    kind: StructureKind.Interface,
    name: unknown.name,
    isExported: true,
    extends: [`Omit<${draft.use(symbols.model(unknown.schema))}, ${literalText(unknown.typeMember)}>`],
    docs: [{ description: 'An event of a type that is newer than this package.' }],
    properties: [
      {
        name: propertyKey(unknown.typeMember),
        type: draft.use(runtimeType('Unlisted')),
        docs: jsDoc({}, 'None of the types that this package knows.'),
      },
    ],
  };
}

function commonName(symbols: Symbols, schema: string): string {
  return pascalCase(symbols.client, schema, 'base');
}

/** What all events of a schema share: its members but those in which each event is narrower. */
function declareCommon(
  draft: Draft,
  symbols: Symbols,
  common: { readonly name: string; readonly schema: string; readonly members: readonly Property[] },
): TypescriptStatement {
  const left = common.members.map(({ name }) => literalText(name)).join(' | ');
  return {
    kind: StructureKind.Interface,
    name: common.name,
    isExported: true,
    extends: [`Omit<${draft.use(symbols.model(common.schema))}, ${left}>`],
    docs: [{ description: 'What events have in common.' }],
  };
}

function declareEvent(draft: Draft, symbols: Symbols, event: ApiEvent): TypescriptStatement {
  const { name } = symbols.event(event.name);
  const context = { draft, symbols, names: NO_NAMES };
  const docs = jsDoc(event.doc);
  if (!event.base) {
    return {
      kind: StructureKind.TypeAlias,
      name,
      isExported: true,
      docs,
      type: typeText(context, event.payload),
    };
  }
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs,
    extends: [commonName(symbols, event.base.schema)],
    properties: event.base.members.map((member) => ({
      name: propertyKey(member.name),
      type: typeText(context, member.schema),
      docs: jsDoc(member.schema.doc),
    })),
  };
}
