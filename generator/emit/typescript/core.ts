import {
  StructureKind,
  VariableDeclarationKind,
  type ConstructorDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
} from 'ts-morph';
import type { ApiModel, BodyEncoding } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { literalText, propertyKey } from './names.js';
import { nestedStyles } from './pagination.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType, runtimeValue, type Symbols } from './symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** The file of the core: what the runtime must know about the API, the options, and the client without resources. */
export function emitCore(symbols: Symbols, model: ApiModel, packageVersion: string): Draft {
  const names = [symbols.options, symbols.requestOptions, symbols.core, symbols.lite].map(({ name }) => name);
  const draft = new FileDraft<TypescriptStatement>('src/core.ts', [...names, 'definition']);
  draft.statements.push(
    declareOptions(draft, model, symbols.options.name, 'ClientOptions'),
    declareOptions(draft, model, symbols.requestOptions.name, 'RequestOptions'),
    declareDefinition(draft, definitionText(draft, symbols, model, packageVersion)),
    declareCore(draft, symbols, model),
    declareLite(draft, symbols, model),
  );
  return draft;
}

function declareOptions(
  draft: Draft,
  model: ApiModel,
  name: string,
  base: 'ClientOptions' | 'RequestOptions',
): TypescriptStatement {
  const whose = base === 'ClientOptions' ? 'a client' : 'one call; they win over those of the client';
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    extends: [draft.use(runtimeType(base))],
    docs: jsDoc({}, `Settings of ${whose}.`),
    properties: model.headerOptions.map((option): OptionalKind<PropertySignatureStructure> => ({
      name: propertyKey(option.name),
      type: 'string | undefined',
      hasQuestionToken: true,
      docs: jsDoc(option.doc, ...(option.default === undefined ? [] : [`Default ${option.default}.`])),
    })),
  };
}

function declareDefinition(draft: Draft, initializer: string): TypescriptStatement {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: 'definition', type: draft.use(runtimeType('APIDefinition')), initializer }],
  };
}

function definitionText(draft: Draft, symbols: Symbols, model: ApiModel, packageVersion: string): string {
  const { requestIdHeader, shouldRetryHeader } = model.errors;
  const auth = model.auth[0];
  return object({
    name: literalText(symbols.client),
    packageVersion: literalText(packageVersion),
    server: literalText(model.server),
    encoding: optional(usualEncoding(model)),
    expand: optional(symbols.expansion),
    lists: nestedStyles(draft, symbols, model),
    apiKeyEnv: optional(auth?.env),
    auth: auth && object({ header: literalText(auth.header), ...authFormat(auth.type) }),
    headerOptions: array(
      model.headerOptions.map(({ name, header, default: value }) =>
        object({ option: literalText(name), header: literalText(header), default: optional(value) }),
      ),
    ),
    idempotency:
      model.idempotency &&
      object({
        header: literalText(model.idempotency.header),
        methods: array(model.idempotency.methods.map(literalText)),
      }),
    requestIdHeader: optional(requestIdHeader),
    shouldRetryHeader: optional(shouldRetryHeader),
    errors: object({
      path: array(model.errors.path.map(literalText)),
      base: draft.use(symbols.apiError),
      classes: array(
        model.errors.types.map(({ name, type, status }) =>
          object({ error: draft.use(symbols.error(name)), type: optional(type), status: optional(status) }),
        ),
      ),
    }),
  });
}

/** How most bodies are sent; undefined where that is what the runtime takes for granted. */
function usualEncoding(model: ApiModel): BodyEncoding | undefined {
  const encodings = allOperations(model).flatMap(({ body }) => body?.encoding ?? []);
  const count = (encoding: BodyEncoding): number => encodings.filter((other) => other === encoding).length;
  const [usual] = [...new Set(encodings)].sort((one, other) => count(other) - count(one));
  return usual === 'form' ? undefined : usual;
}

function authFormat(type: 'bearer' | 'basic' | 'header'): Record<string, string> {
  if (type === 'bearer') return { prefix: literalText('Bearer ') };
  return type === 'basic' ? { encoding: literalText('basic') } : {};
}

function optional(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : literalText(value);
}

/** Text of an object literal; members that are undefined are left out. */
function object(members: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(members).filter(([, text]) => text !== undefined);
  return `{ ${present.map(([key, text]) => `${key}: ${text ?? ''}`).join(', ')} }`;
}

function array(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

function declareCore(draft: Draft, symbols: Symbols, model: ApiModel): TypescriptStatement {
  const settings = [symbols.options.name, symbols.requestOptions.name].join(', ');
  return {
    kind: StructureKind.Class,
    name: symbols.core.name,
    isExported: true,
    extends: `${draft.use(runtimeValue('APIClient'))}<${settings}>`,
    docs: jsDoc(
      {},
      `Sends requests to ${model.title}; has no resources of its own, so that a bundle holds only those it uses.`,
    ),
    ctors: [declareConstructor(draft, model, symbols.options.name)],
    methods: [declareWithOptions(draft, symbols)],
  };
}

function declareLite(draft: Draft, symbols: Symbols, model: ApiModel): TypescriptStatement {
  return {
    kind: StructureKind.Class,
    name: symbols.lite.name,
    isExported: true,
    extends: `${draft.use(runtimeValue('LiteClient'))}<${symbols.requestOptions.name}>`,
    docs: jsDoc({}, `Sends requests to ${model.title} too. ${LITE}`),
    ctors: [
      declareConstructor(draft, model, `${draft.use(runtimeType('LiteOptions'))}<${symbols.options.name}>`),
    ],
  };
}

const LITE =
  'Leaves out what a small bundle can do without: log and events, redirects, `request`, `connect`, a `fetch` of ' +
  "one's own.";

function declareConstructor(
  draft: Draft,
  model: ApiModel,
  options: string,
): OptionalKind<ConstructorDeclarationStructure> {
  const env = model.auth[0]?.env;
  return {
    docs: env === undefined ? [] : jsDoc({}, `Without a key, the environment variable ${env} is read.`),
    parameters: [
      { name: 'apiKey', type: draft.use(runtimeType('APIKey')), hasQuestionToken: true },
      { name: 'options', type: options, initializer: '{}' },
    ],
    statements: ['super(definition, apiKey, options);'],
  };
}

/** Here rather than in the runtime, whose client is constructed in another way. */
function declareWithOptions(draft: Draft, symbols: Symbols): OptionalKind<MethodDeclarationStructure> {
  const { name } = symbols.options;
  const key = draft.use(runtimeType('APIKey'));
  return {
    name: 'withOptions',
    parameters: [{ name: 'options', type: `${draft.use(runtimeType('DerivedOptions'))}<${name}>` }],
    returnType: 'this',
    statements: [
      `const Client = this.constructor as new (apiKey?: ${key}, options?: ${name}) => this;`,
      'return new Client(...this.derived(options));',
    ],
    docs: jsDoc({}, DERIVED),
  };
}

const DERIVED =
  'The same client with other options, and another key if `apiKey` is given; those that are undefined stay. It shares ' +
  'connections with this one, but neither listeners nor the budget of retries.';
