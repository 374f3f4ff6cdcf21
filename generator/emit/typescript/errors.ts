import type { ClassDeclarationStructure, OptionalKind, PropertyDeclarationStructure } from 'ts-morph';
import type { ApiModel, ErrorType } from '../../model/model.js';
import type { Property, Schema } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { literalText } from './literals.js';
import { camelCase } from './names.js';
import type { TypescriptStatement } from './print.js';
import { shapeText } from './shape-text.js';
import { runtimeValue } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

/** Members that the runtime's error class has already, and those of all objects. */
const INHERITED = new Set([
  'name',
  'message',
  'stack',
  'cause',
  'status',
  'statusCode',
  'headers',
  'requestId',
  'attempts',
  'body',
  'raw',
  'toJSON',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** The file of the error classes: one base with the members of the API's error object, one class a type. */
export function emitErrors(symbols: Symbols, model: ApiModel): FileDraft<TypescriptStatement> {
  const classes = model.errors.types.map(({ name }) => symbols.error(name).name);
  const draft = new FileDraft<TypescriptStatement>('src/errors.ts', [...classes, symbols.apiError.name]);
  draft.statements.push(declareBase(draft, symbols, model));
  for (const type of parentsFirst(model.errors.types))
    draft.statements.push(declareError({ draft, symbols }, type));
  return draft;
}

function declareBase(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  model: ApiModel,
): ClassDeclarationStructure {
  const { schema } = model.errors;
  const members = errorMembers(model);
  const type = schema && typeText({ draft, symbols, names: NO_NAMES }, schema);
  const body = errorText(draft, symbols, schema);
  return {
    kind: StructureKind.Class,
    name: symbols.apiError.name,
    isExported: true,
    extends: draft.use(runtimeValue('APIError')),
    docs: jsDoc({}, `${model.title} answered with a failure.`),
    properties: [
      declareBrand(symbols, symbols.apiError.name),
      ...declareBody({ draft, symbols }, model.errors.body),
      ...members.map(({ name, schema: member }) => ({
        name: camelCase(name),
        type: `${type ?? 'unknown'}[${literalText(name)}] | undefined`,
        isReadonly: true,
        initializer: `${draft.use(runtimeValue('member'))}(${body}, ${literalText(name)})`,
        docs: jsDoc(member.doc),
      })),
    ],
  };
}

/** Members of the API's error object that its base class adds to those it inherits. */
export function errorMembers({ errors, schemas }: ApiModel): readonly Property[] {
  const { schema } = errors;
  const target = schema?.kind === 'ref' ? schemas.get(schema.target)?.schema : schema;
  const properties = target?.kind === 'object' ? target.properties : [];
  const names = properties.map(({ name }) => camelCase(name));
  return properties.filter((_, index) => {
    const name = names[index] ?? '';
    return !INHERITED.has(name) && names.indexOf(name) === index;
  });
}

/** The error object of an answer, as code; in the form of the caller where that is another. */
function errorText(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  schema: Schema | undefined,
): string {
  const shape = schema && shapeText({ draft, symbols, checks: false }, schema);
  return shape === undefined ? 'this.body' : `${draft.use(runtimeValue('errorValue'))}(${shape}, this.body)`;
}

function declareError(
  context: ErrorContext,
  { name, parent, body, doc }: ErrorType,
): ClassDeclarationStructure {
  const { symbols } = context;
  const own = symbols.error(name).name;
  return {
    kind: StructureKind.Class,
    name: own,
    isExported: true,
    extends: parent === undefined ? symbols.apiError.name : symbols.error(parent).name,
    docs: jsDoc(doc),
    properties: [declareBrand(symbols, own), ...declareBody(context, body)],
  };
}

interface ErrorContext {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
}

/** What the answer holds; undefined where it is no JSON, as from a server in between. */
function declareBody(
  { draft, symbols }: ErrorContext,
  body: Schema | undefined,
): OptionalKind<PropertyDeclarationStructure>[] {
  if (!body) return [];
  const type = `${typeText({ draft, symbols, names: NO_NAMES }, body)} | undefined`;
  return [{ name: 'body', type, hasDeclareKeyword: true, isReadonly: true }];
}

/** The name by which copies of a class know each other, unlike that of any other API's class. */
function declareBrand(symbols: Symbols, name: string): OptionalKind<PropertyDeclarationStructure> {
  return {
    name: 'brand',
    type: 'string',
    isStatic: true,
    hasOverrideKeyword: true,
    isReadonly: true,
    initializer: literalText(`${symbols.client}.${name}`),
  };
}

/** A class must be declared after the one it extends; otherwise the description's order stays. */
function parentsFirst(types: readonly ErrorType[]): readonly ErrorType[] {
  const placed = new Set<ErrorType>();
  const place = (type: ErrorType): void => {
    const parent = types.find(({ name }) => name === type.parent);
    if (parent && parent !== type && !placed.has(parent)) place(parent);
    placed.add(type);
  };
  types.forEach(place);
  return [...placed];
}
