import type { Operation } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { isParsed } from './call-shapes.js';
import { literalText } from './names.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType, type Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

/** What the type of an answer is made from. */
export interface AnswerSource {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
  readonly operation: Operation;
}

/** Type of an answer as the server sends it, nothing expanded. */
export function answerType(source: AnswerSource): string {
  const { response } = source.operation;
  if (!response) return 'void';
  const isText = response.schema.kind === 'scalar' && response.schema.type === 'string';
  // A text that is no JSON stays one, whatever its format.
  return isText && !isParsed(response) ? 'string' : schemaType(source, response.schema);
}

function schemaType({ draft, symbols }: AnswerSource, schema: Schema): string {
  if (schema.kind === 'scalar' && schema.type === 'binary') return 'Blob';
  return typeText({ draft, symbols, names: NO_NAMES }, schema);
}

/** What a method returns; `expands` when it is generic over the paths `P` that it expands. */
export function returnType(source: AnswerSource, expands: boolean): string {
  const { draft, symbols, operation } = source;
  const schema = operation.response?.schema;
  const expanded = (type: string, paths: string): string =>
    expands ? `${draft.use(runtimeType('Result'))}<${type}, ${paths}>` : type;
  if (operation.pagination === undefined || schema?.kind !== 'list') {
    const answer = expanded(answerType(source), 'P');
    const streams = operation.response?.encoding === 'events';
    const type = streams ? `${draft.use(runtimeType('EventStream'))}<${answer}>` : answer;
    const whole = operation.response?.mayBeEmpty ? `${type} | undefined` : type;
    return headed(source, whole, `${draft.use(runtimeType('APIPromise'))}<${whole}>`);
  }
  const step = expands
    ? `${draft.use(runtimeType('Tail'))}<P, ${literalText(symbols.itemsMember(operation.pagination))}>`
    : '';
  const item = expanded(schemaType(source, schema.items), step);
  const page = draft.use(symbols.page(operation.pagination));
  const whole = `${page}<${item}>`;
  return headed(source, whole, `${draft.use(runtimeType('PagePromise'))}<${item}, ${whole}>`);
}

/** The type of a call, with the names of the headers that its answer has. */
function headed({ draft, operation }: AnswerSource, answer: string, call: string): string {
  const names = operation.answerHeaders.map(({ name }) => literalText(name)).join(' | ');
  return names === '' ? call : `${draft.use(runtimeType('WithNamedHeaders'))}<${answer}, ${names}> & ${call}`;
}
