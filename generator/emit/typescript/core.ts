import type {
  ConstructorDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from 'ts-morph';
import type { ApiModel, BodyEncoding, HeaderOption } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import { hasNamedCredentials, singleKey } from '../../model/security.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { authMembers, authOption, credentialsType, declareCredentials } from './credentials.js';
import { literalText, propertyKey } from './literals.js';
import { arrayLiteral, objectLiteral } from './object-literal.js';
import { nestedStyles } from './pagination.js';
import type { TypescriptStatement } from './print.js';
import { serverText, serverType } from './servers.js';
import { runtimeType, runtimeValue } from './runtime-symbols.js';
import { StructureKind, VariableDeclarationKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** The file of the core: what the runtime must know about the API, the options, and the client without resources. */
export function emitCore(symbols: Symbols, model: ApiModel, packageVersion: string): Draft {
  const names = [symbols.options, symbols.requestOptions, symbols.core, symbols.lite, symbols.auth].map(
    ({ name }) => name,
  );
  const draft = new FileDraft<TypescriptStatement>('src/core.ts', [...names, 'definition']);
  draft.statements.push(
    ...declareCredentials(draft, symbols, model),
    declareOptions(draft, symbols, model, 'ClientOptions'),
    declareOptions(draft, symbols, model, 'RequestOptions'),
    declareDefinition(draft, definitionText(draft, symbols, model, packageVersion)),
    declareCore(draft, symbols, model),
    declareLite(draft, symbols, model),
  );
  return draft;
}

function declareOptions(
  draft: Draft,
  symbols: Symbols,
  model: ApiModel,
  base: 'ClientOptions' | 'RequestOptions',
): TypescriptStatement {
  const { name } = base === 'ClientOptions' ? symbols.options : symbols.requestOptions;
  const whose = base === 'ClientOptions' ? 'a client' : 'one call; they win over those of the client';
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    extends: [draft.use(runtimeType(base))],
    docs: jsDoc({}, `Settings of ${whose}.`),
    properties: [
      ...serverOption(model, base),
      ...authOption(symbols, model),
      ...model.headerOptions.map(declareHeaderOption),
    ],
  };
}

function declareHeaderOption(option: HeaderOption): OptionalKind<PropertySignatureStructure> {
  return {
    name: propertyKey(option.name),
    type: 'string | undefined',
    hasQuestionToken: true,
    docs: jsDoc(option.doc, ...(option.default === undefined ? [] : [`Default ${option.default}.`])),
  };
}

/** A client chooses its server once, where there is something to choose. */
function serverOption({ servers }: ApiModel, base: string): OptionalKind<PropertySignatureStructure>[] {
  if (!servers || base !== 'ClientOptions') return [];
  const docs = jsDoc({}, 'Which server is called, where `baseURL` does not say it. Default: the first.');
  return [{ name: 'server', type: `${serverType(servers)} | undefined`, hasQuestionToken: true, docs }];
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
  return objectLiteral({
    name: literalText(symbols.client),
    packageVersion: literalText(packageVersion),
    server: serverText(draft, model.server, model.servers),
    encoding: optional(usualEncoding(model)),
    expand: optional(symbols.expansion),
    lists: nestedStyles(draft, symbols, model),
    ...authMembers(draft, symbols, model),
    headerOptions: arrayLiteral(
      model.headerOptions.map(({ name, header, default: value }) =>
        objectLiteral({ option: literalText(name), header: literalText(header), default: optional(value) }),
      ),
    ),
    idempotency:
      model.idempotency &&
      objectLiteral({
        header: literalText(model.idempotency.header),
        methods: arrayLiteral(model.idempotency.methods.map(literalText)),
      }),
    requestIdHeader: optional(requestIdHeader),
    shouldRetryHeader: optional(shouldRetryHeader),
    errors: objectLiteral({
      path: arrayLiteral(model.errors.path.map(literalText)),
      base: draft.use(symbols.apiError),
      classes: arrayLiteral(
        model.errors.types.map(({ name, type, status }) =>
          objectLiteral({
            error: draft.use(symbols.error(name)),
            type: optional(type),
            status: optional(status),
          }),
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

function optional(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : literalText(value);
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
    ctors: [declareConstructor({ draft, symbols, model }, symbols.options.name)],
    methods: [declareWithOptions(draft, symbols)],
  };
}

function declareLite(draft: Draft, symbols: Symbols, model: ApiModel): TypescriptStatement {
  const options = `${draft.use(runtimeType('LiteOptions'))}<${symbols.options.name}>`;
  return {
    kind: StructureKind.Class,
    name: symbols.lite.name,
    isExported: true,
    extends: `${draft.use(runtimeValue('LiteClient'))}<${symbols.requestOptions.name}>`,
    docs: jsDoc({}, `Sends requests to ${model.title} too. ${LITE}`),
    ctors: [declareConstructor({ draft, symbols, model }, options)],
  };
}

const LITE =
  'Leaves out what a small bundle can do without: log and events, redirects, `asResponse`, `extra`, `request` and ' +
  '`connect`.';

interface CoreSource {
  readonly draft: Draft;
  readonly symbols: Symbols;
  readonly model: ApiModel;
}

function declareConstructor(
  { draft, symbols, model }: CoreSource,
  options: string,
): OptionalKind<ConstructorDeclarationStructure> {
  const env = singleKey(model)?.env;
  const isNamed = hasNamedCredentials(model);
  const passed = isNamed ? `...${draft.use(runtimeValue('credentials'))}(auth, options)` : 'apiKey, options';
  const hints = [
    ...(env === undefined ? [] : [`Without a key, the environment variable ${env} is read.`]),
    ...(isNamed ? ['A key alone is for every scheme.'] : []),
  ];
  return {
    docs: hints.length === 0 ? [] : jsDoc({}, ...hints),
    parameters: [
      {
        name: isNamed ? 'auth' : 'apiKey',
        type: credentialsType(draft, symbols, model),
        hasQuestionToken: true,
      },
      { name: 'options', type: options, initializer: '{}' },
    ],
    statements: [`super(definition, ${passed});`],
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
