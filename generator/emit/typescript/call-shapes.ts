import type { Operation, Parameter } from '../../model/model.js';
import type { ObjectSchema, Property, Schema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { literalText } from './literals.js';
import { camelCase } from './names.js';
import { objectLiteral } from './object-literal.js';
import type { TypescriptStatement } from './print.js';
import { shapeText, type ShapeContext } from './shape-text.js';
import { runtimeType, runtimeValue } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';

/** Where a call is written. */
export interface CallContext {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly operation: Operation;
}

type Texts = Readonly<Record<'query' | 'body' | 'headers' | 'answer' | 'expand', string | undefined>>;

/** What is done with what an operation sends and answers. */
export interface CallShapes {
  /** Makes what is sent, as code. */
  readonly encode: string | undefined;
  /** The query is given by the names of the caller: what is done with it brings those of the wire. */
  readonly byName: boolean;
  /** Reads the answer, as code, given what parses it. */
  readonly parse: ((parse: string | undefined) => string) | undefined;
  /** Declares what the others name. */
  readonly declaration: string | undefined;
}

/** What is done with the values of a call; nothing where they are the same on the wire and for the caller. */
export function callShapes(context: CallContext, name: string): CallShapes {
  const { draft, symbols } = context;
  const texts = callTexts(context);
  const { answer, expand, ...sent } = texts;
  const check = (when: boolean): readonly string[] => (when ? [draft.use(runtimeValue('checkShape'))] : []);
  const encodes = expand !== undefined || Object.values(sent).some((text) => text !== undefined);
  const encoder = (): string =>
    `${draft.use(runtimeValue('encoder'))}(${[name, ...check(symbols.style.checksRequests)].join(', ')})`;
  return {
    byName: texts.query !== undefined,
    encode: encodes ? encoder() : undefined,
    parse:
      answer === undefined
        ? undefined
        : (parse) => {
            const [checked] = check(symbols.style.checksAnswers);
            const options = objectLiteral({ parse, check: checked });
            const more = options === '{}' ? '' : `, ${options}`;
            return `${draft.use(runtimeValue('decoder'))}(${name}.answer${more})`;
          },
    declaration:
      encodes || answer !== undefined
        ? `const ${name} = ${objectLiteral(texts)} satisfies ${draft.use(runtimeType('CallShapes'))};`
        : undefined,
  };
}

/** Name of what is declared for an operation, unlike those that are taken. */
export function shapesName({ name }: Operation, taken: ReadonlySet<string>): string {
  let free = camelCase(name, 'shapes');
  while (taken.has(free)) free = `${free}_`;
  return free;
}

function callTexts({ draft, symbols, operation }: CallContext): Texts {
  const { style } = symbols;
  const { body, response, parameters } = operation;
  const sent: ShapeContext = { draft, symbols, checks: style.checksRequests };
  const received: ShapeContext = { draft, symbols, checks: style.checksAnswers };
  const group = (place: Parameter['in']): ObjectSchema =>
    objectOf(parameters.filter((each) => each.in === place));
  const headers = group('header');
  const query = group('query');
  const answer = response && isParsed(response) ? shapeText(received, response.schema) : undefined;
  const expands =
    style.camel &&
    query.properties.concat(bodyMembers(body?.schema)).some(({ name }) => name === symbols.expansion);
  return {
    query: query.properties.length === 0 ? undefined : shapeText(sent, query),
    body: body && shapeText(sent, body.schema),
    headers: headers.properties.length === 0 ? undefined : shapeText(sent, byWireNames(headers)),
    answer,
    expand: expands && answer !== undefined ? literalText(symbols.expansion ?? '') : undefined,
  };
}

/** Whether an answer is made of JSON. */
export function isParsed({ encoding, schema }: NonNullable<Operation['response']>): boolean {
  if (encoding === 'events') return schema.kind !== 'scalar' || schema.type !== 'string';
  return encoding === 'json' || encoding === 'lines';
}

function bodyMembers(schema: Schema | undefined): readonly Property[] {
  return schema?.kind === 'object' ? schema.properties : [];
}

function objectOf(parameters: readonly Parameter[]): ObjectSchema & { properties: readonly Property[] } {
  const properties = parameters.map(({ doc, in: _, ...each }): Property => ({
    ...each,
    scope: 'both',
    onDemand: false,
  }));
  return { kind: 'object', nullable: false, doc: {}, properties };
}

/** Headers are put together by the names that are sent. */
function byWireNames(schema: ObjectSchema): ObjectSchema {
  const properties = schema.properties.map(({ wire, name, ...rest }) => ({ ...rest, name: wire ?? name }));
  return { ...schema, properties };
}
