import type { FunctionDeclarationStructure, OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { ApiModel, WebhookScheme } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import { signedEvents } from '../../model/select.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { anyPlaceText, placesText } from './int64.js';
import { literalText } from './literals.js';
import { objectLiteral } from './object-literal.js';
import { nestedStyles } from './pagination.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType, runtimeValue } from './runtime-symbols.js';
import { StructureKind, VariableDeclarationKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { declareFunctions, FUNCTION_NAMES } from './webhook-functions.js';

type Draft = FileDraft<TypescriptStatement>;

/** The files that receive events: functions that verify, handlers by type, endpoints; none without signed events. */
export function emitWebhooks(symbols: Symbols, model: ApiModel): readonly Draft[] {
  const scheme = signedEvents(model);
  if (!scheme) return [];
  return [
    emitFunctions(symbols, model, scheme),
    emitHandlers(symbols, model, scheme),
    emitEndpoint(symbols, {
      path: 'src/webhooks/node.ts',
      name: 'webhookListener',
      result: 'WebhookListener',
      doc: 'A listener for `node:http` and Express that answers deliveries. It reads the raw body itself: no parser may come before it.',
    }),
    emitEndpoint(symbols, {
      path: 'src/webhooks/fetch.ts',
      name: 'webhookResponder',
      result: 'WebhookResponder',
      doc: 'A handler of web requests that answers deliveries, for Next.js, Hono, Cloudflare Workers, Deno and Bun.',
    }),
    emitIndex(symbols),
  ];
}

function emitFunctions(symbols: Symbols, model: ApiModel, scheme: WebhookScheme): Draft {
  const { module, name } = symbols.webhookScheme;
  const draft = new FileDraft<TypescriptStatement>(module, [name, ...FUNCTION_NAMES]);
  const { typeMember, ...members } = scheme;
  const lists = nestedStyles(draft, symbols, model);
  const texts = [
    ...Object.entries(members).map(([key, value]) => `${key}: ${literalText(value)}`),
    ...(lists === undefined ? [] : [`lists: ${lists}`]),
    ...eventParser(draft, symbols, model),
  ];
  draft.statements.push(
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      isExported: true,
      docs: jsDoc({}, 'How deliveries are signed.'),
      declarations: [
        { name, type: draft.use(runtimeType('WebhookScheme')), initializer: `{ ${texts.join(', ')} }` },
      ],
    },
    ...declareFunctions(draft, symbols),
  );
  return draft;
}

/** What reads an event where `JSON.parse` would not do. */
function eventParser(draft: Draft, symbols: Symbols, { events }: ApiModel): readonly string[] {
  const shape = symbols.eventShape;
  const places = anyPlaceText(events.map(({ payload }) => placesText({ draft, symbols }, payload)));
  const parse = places && `${draft.use(runtimeValue('exactIntegers'))}(${places})`;
  if (!shape) return parse === undefined ? [] : [`parse: ${parse}`];
  const check = symbols.style.checksAnswers ? draft.use(runtimeValue('checkShape')) : undefined;
  const options = objectLiteral({ parse, check });
  const more = options === '{}' ? '' : `, ${options}`;
  return [`parse: ${draft.use(runtimeValue('decoder'))}(${draft.use(shape)}${more})`];
}

function emitHandlers(symbols: Symbols, { events }: ApiModel, { typeMember }: WebhookScheme): Draft {
  const name = 'WebhookHandlers';
  const draft = new FileDraft<TypescriptStatement>('src/webhooks/handlers.ts', [name]);
  const member = literalText(typeMember);
  const all = draft.use(symbols.anyEvent);
  const isEach = events.every(({ payload }) => mayHave(symbols, payload, typeMember));
  const event = isEach ? all : `Extract<${all}, Readonly<Record<${member}, unknown>>>`;
  draft.statements.push({
    kind: StructureKind.Class,
    name,
    isExported: true,
    extends: `${draft.use(runtimeValue('EventHandlers'))}<${event}, ${member}>`,
    docs: jsDoc({}, `Handlers of events by \`${typeMember}\`, for an endpoint or for \`dispatch(event)\`.`),
    ctors: [{ statements: [`super(${member});`] }],
  });
  return draft;
}

/** Whether whatever fits a schema is an object in which a member of that name can be asked for. */
function mayHave(symbols: Symbols, schema: Schema, name: string): boolean {
  const found = symbols.followed(schema);
  if (schema.nullable || found.nullable) return false;
  if (found.kind === 'union') return found.variants.every((variant) => mayHave(symbols, variant, name));
  if (found.kind !== 'object') return found.kind === 'map';
  return found.additional !== undefined || found.properties.some((property) => property.name === name);
}

/** A function that makes an endpoint for one kind of server. */
interface Endpoint {
  readonly path: string;
  readonly name: 'webhookListener' | 'webhookResponder';
  readonly result: 'WebhookListener' | 'WebhookResponder';
  readonly doc: string;
}

function emitEndpoint(symbols: Symbols, { path, name, result, doc }: Endpoint): Draft {
  const draft = new FileDraft<TypescriptStatement>(path, [name]);
  const parameters: OptionalKind<ParameterDeclarationStructure>[] = [
    { name: 'sink', type: `${draft.use(runtimeType('EventSink'))}<${draft.use(symbols.anyEvent)}>` },
    { name: 'options', type: draft.use(runtimeType('WebhookEndpointOptions')) },
  ];
  const call = `${draft.use(runtimeValue(name))}(${draft.use(symbols.webhookScheme)}, sink, options)`;
  draft.statements.push({
    kind: StructureKind.Function,
    name,
    isExported: true,
    docs: jsDoc({}, doc),
    parameters,
    returnType: draft.use(runtimeType(result)),
    statements: [`return ${call};`],
  } satisfies FunctionDeclarationStructure);
  return draft;
}

/** The entry: all but the endpoints, which belong to one kind of server each. */
function emitIndex(symbols: Symbols): Draft {
  const draft = new FileDraft<TypescriptStatement>('src/webhooks/index.ts', []);
  const members = [symbols.webhookScheme.name, ...FUNCTION_NAMES].join(', ');
  draft.statements.push(
    `import { ${members} } from './functions.js';`,
    `import type * as functions from './functions.js';`,
    `export * from './functions.js';`,
    `export * from './handlers.js';`,
    `export type * from '../events.js';`,
    `export type { Dispatched, EventHandler } from '../runtime/event-handlers.js';`,
    `export type { EventSink, WebhookEndpointOptions } from '../runtime/webhook-endpoint.js';`,
    `export { WebhookVerificationError, type WebhookFailure } from '../runtime/webhook-errors.js';`,
    // A namespace would stay in each bundle, whether it is used or not.
    `/** The functions as one value. */
    export const ${symbols.webhooks.name}: typeof functions = { ${members} };`,
  );
  return draft;
}
