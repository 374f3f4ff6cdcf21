import type { Operation, ResponseBody } from '../../model/model.js';
import type { Paging } from '../../model/paging.js';
import type { Schema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { isParsed } from './call-shapes.js';
import { literalText } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { itemType, ownNames, pageText } from './paging.js';
import { runtimeType } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';
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

/** What an answer is iterated over by, where it is a stream. */
function streamName(
  encoding: ResponseBody['encoding'] | undefined,
): 'EventStream' | 'LineStream' | undefined {
  if (encoding === 'events') return 'EventStream';
  return encoding === 'lines' ? 'LineStream' : undefined;
}

/** A type in which ids are replaced by the objects that `P` names, in the answer or in one of its members. */
type Expanded = (type: string, member?: string) => string;

/** What a method returns; `expands` when it is generic over the paths `P` that it expands. */
export function returnType(source: AnswerSource, expands: boolean): string {
  const { draft, symbols, operation } = source;
  const schema = operation.response?.schema;
  const paths = (member?: string): string =>
    member === undefined ? 'P' : `${draft.use(runtimeType('Tail'))}<P, ${literalText(member)}>`;
  const expanded: Expanded = (type, member) =>
    expands ? `${draft.use(runtimeType('Result'))}<${type}, ${paths(member)}>` : type;
  if (operation.paging) return pageCall(source, operation.paging, expanded);
  if (operation.pagination === undefined || schema?.kind !== 'list') {
    const answer = expanded(answerType(source));
    const stream = streamName(operation.response?.encoding);
    const type = stream ? `${draft.use(runtimeType(stream))}<${answer}>` : answer;
    const whole = operation.response?.mayBeEmpty ? `${type} | undefined` : type;
    return headed(source, whole, `${draft.use(runtimeType('APIPromise'))}<${whole}>`);
  }
  const item = expanded(schemaType(source, schema.items), symbols.itemsMember(operation.pagination));
  const page = draft.use(symbols.page(operation.pagination));
  const whole = `${page}<${item}>`;
  return headed(source, whole, `${draft.use(runtimeType('PagePromise'))}<${item}, ${whole}>`);
}

/** The type of a call, with the names of the headers that its answer has. */
function headed({ draft, operation }: AnswerSource, answer: string, call: string): string {
  const names = operation.answerHeaders.map(({ name }) => literalText(name)).join(' | ');
  return names === '' ? call : `${draft.use(runtimeType('WithNamedHeaders'))}<${answer}, ${names}> & ${call}`;
}

/** Type of a call for a page whose answer has a shape of its own. */
function pageCall(source: AnswerSource, paging: Paging, expanded: Expanded): string {
  const { draft, operation } = source;
  const answer = answerType(source);
  const [first] = paging.items;
  const item = expanded(itemType(source, paging, answer), first);
  const page = pageText(source, ownNames(source.symbols, operation), { text: expanded(answer), item });
  return `${draft.use(runtimeType('PagePromise'))}<${item}, ${page}>`;
}
