import type { ApiEvent, ApiModel } from '../../model/model.js';
import type { Property } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { alikeMembers, alikeText, declareAlike, type AlikeInterface } from './event-members.js';
import { literalText, propertyKey } from './literals.js';
import { pascalCase } from './names.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText, type TypeContext } from './type-text.js';

type Draft = FileDraft<TypescriptStatement>;

/** The file of the events: an interface each, and their union, which narrows on the member that names the event. */
export function emitEvents(symbols: Symbols, model: ApiModel): Draft | undefined {
  const { events } = model;
  if (events.length === 0) return undefined;
  const unknown = unknownEvent(symbols, model);
  const names = [...events.map(({ name }) => symbols.event(name).name), ...(unknown ? [unknown.name] : [])];
  const commons = commonsOf(symbols, events);
  const shared = [...commons.values()].flatMap(({ name, alike }) => [
    name,
    ...[...alike.values()].map((each) => each.name),
  ]);
  const draft = new FileDraft<TypescriptStatement>('src/events.ts', [
    ...names,
    ...shared,
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
  const context = { draft, symbols, names: NO_NAMES };
  for (const common of commons.values()) draft.statements.push(...declareCommon(context, common));
  for (const event of events) draft.statements.push(declareEvent(context, event, commons));
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

/** What the events that specialise one schema have in common. */
interface Common {
  readonly name: string;
  readonly schema: string;
  /** Names of the members in which they are narrower. */
  readonly members: ReadonlySet<string>;
  /** Those that are nearly the same in all, and the names of the interfaces that say so once. */
  readonly alike: ReadonlyMap<string, AlikeInterface>;
}

/** By the name of their schema. */
type Commons = ReadonlyMap<string, Common>;

function commonsOf(symbols: Symbols, events: readonly ApiEvent[]): Commons {
  const schemas = new Set(events.flatMap(({ base }) => base?.schema ?? []));
  return new Map([...schemas].map((schema) => [schema, commonOf(symbols, schema, events)]));
}

function commonOf({ client }: Symbols, schema: string, all: readonly ApiEvent[]): Common {
  const events = all.filter(({ base }) => base?.schema === schema);
  const members = new Set(events.flatMap(({ base }) => base?.members ?? []).map(({ name }) => name));
  const alike = [...alikeMembers(events)].map(
    ([member, each]) => [member, { ...each, name: pascalCase(client, schema, member) }] as const,
  );
  return { name: pascalCase(client, schema, 'base'), schema, members, alike: new Map(alike) };
}

/** What all of them share: the members of the schema but those in which each event is narrower. */
function declareCommon(
  context: TypeContext,
  { name, schema, members, alike }: Common,
): TypescriptStatement[] {
  const left = [...members].map((member) => literalText(member)).join(' | ');
  return [
    {
      kind: StructureKind.Interface,
      name,
      isExported: true,
      extends: [`Omit<${context.draft.use(context.symbols.model(schema))}, ${left}>`],
      docs: [{ description: 'What events have in common.' }],
    },
    ...[...alike.values()].map((each) => declareAlike(context, each)),
  ];
}

function declareEvent(context: TypeContext, event: ApiEvent, commons: Commons): TypescriptStatement {
  const { name } = context.symbols.event(event.name);
  const docs = jsDoc(event.doc);
  const common = event.base && commons.get(event.base.schema);
  if (!event.base || !common) {
    const type = payloadText(context, event);
    return { kind: StructureKind.TypeAlias, name, isExported: true, docs, type };
  }
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs,
    extends: [common.name],
    properties: event.base.members.map((member) => ({
      name: propertyKey(member.name),
      type: memberText(context, member, common),
      docs: jsDoc(member.schema.doc),
    })),
  };
}

/** An event that nothing is said of is an object: as anything at all it would make all others the same. */
function payloadText(context: TypeContext, { payload }: ApiEvent): string {
  const { symbols } = context;
  const found = symbols.followed(payload);
  const isOpen = found.kind === 'scalar' && found.type === 'any' && symbols.wireTypeMember !== undefined;
  return isOpen ? 'object' : typeText(context, payload);
}

function memberText(context: TypeContext, { name, schema }: Property, { alike }: Common): string {
  const shared = alike.get(name);
  return shared ? alikeText(context, shared, schema) : typeText(context, schema);
}
