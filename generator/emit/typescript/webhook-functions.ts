import type { FunctionDeclarationStructure, OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType, runtimeValue } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** A function of the runtime, to be bound to one API; there is one that answers at once and one that answers later. */
interface BoundFunction {
  readonly name: 'constructEvent' | 'verifyWebhook' | 'generateTestHeader';
  /** What it gives: the event, nothing, or a header. */
  readonly gives: 'event' | 'nothing' | 'header';
  readonly doc: string;
}

const FUNCTIONS: readonly BoundFunction[] = [
  {
    name: 'constructEvent',
    gives: 'event',
    doc: 'The event of a delivery, once verified; fails with WebhookVerificationError, whose `reason` says why.',
  },
  {
    name: 'verifyWebhook',
    gives: 'nothing',
    doc: 'Verifies a delivery; fails with WebhookVerificationError, whose `reason` says why.',
  },
  { name: 'generateTestHeader', gives: 'header', doc: 'A signature header, to test an endpoint with.' },
];

/** Names of the functions. */
export const FUNCTION_NAMES: readonly string[] = FUNCTIONS.flatMap(({ name }) => [name, `${name}Async`]);

/** The functions that verify and sign, bound to the API's scheme and events. */
export function declareFunctions(draft: Draft, symbols: Symbols): readonly FunctionDeclarationStructure[] {
  return FUNCTIONS.flatMap(({ name, gives, doc }) => {
    const result = { event: draft.use(symbols.anyEvent), nothing: 'void', header: 'string' }[gives];
    const atOnce = `At once, on Node.js, Bun and Deno; elsewhere only \`${name}Async\` works.`;
    return [
      {
        ...declareFunction(draft, symbols, { name, gives }),
        returnType: result,
        docs: jsDoc({}, doc, atOnce),
      },
      {
        ...declareFunction(draft, symbols, { name: `${name}Async`, gives }),
        returnType: `Promise<${result}>`,
        docs: jsDoc({}, doc, 'On any platform.'),
      },
    ];
  });
}

function declareFunction(
  draft: Draft,
  symbols: Symbols,
  { name, gives }: { readonly name: `${BoundFunction['name']}${'' | 'Async'}`; readonly gives: string },
): FunctionDeclarationStructure {
  const signs = gives === 'header';
  const scheme = draft.use(symbols.webhookScheme);
  const delivery = `{ ...options, ${signs ? 'body, secret' : 'body, signature, secret'} }`;
  return {
    kind: StructureKind.Function,
    name,
    isExported: true,
    parameters: signs ? testParameters(draft) : deliveryParameters(draft),
    statements: [`return ${draft.use(runtimeValue(name))}(${scheme}, ${delivery});`],
  };
}

function deliveryParameters(draft: Draft): OptionalKind<ParameterDeclarationStructure>[] {
  return [
    { name: 'body', type: draft.use(runtimeType('RawBody')) },
    { name: 'signature', type: draft.use(runtimeType('SignatureHeader')) },
    { name: 'secret', type: draft.use(runtimeType('WebhookSecret')) },
    { name: 'options', type: draft.use(runtimeType('VerifyOptions')), hasQuestionToken: true },
  ];
}

function testParameters(draft: Draft): OptionalKind<ParameterDeclarationStructure>[] {
  return [
    { name: 'body', type: draft.use(runtimeType('RawBody')) },
    { name: 'secret', type: 'string' },
    { name: 'options', type: draft.use(runtimeType('TestHeaderOptions')), hasQuestionToken: true },
  ];
}
