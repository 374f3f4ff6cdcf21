import { writeExact } from '../model/exact-json.js';
import type { AnswerHeader, FailedAnswer } from '../model/answer.js';
import type { ResponseBody } from '../model/model.js';
import type { Schema } from '../model/schema.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { isEvents, isLines } from '../spec/media-type.js';
import { dereference, type BuildContext } from './context.js';
import { encodingOf, offersOf, sendable, type Content } from './content.js';
import { readDoc } from './docs.js';
import { asObject, asString, asText, compact, entries } from './json.js';
import { followed } from './paging-members.js';
import { buildSchema } from './schemas.js';
import { rawSchema, textsForBytes } from './raw.js';
import { isMoreThanText } from './texts.js';

/** One kind of answer, in the media type that is read. */
interface Answer {
  /** As the description has it: `201`, `2XX`, `default`. */
  readonly status: string;
  readonly headers: JsonValue | undefined;
  readonly offers: readonly Content[];
  readonly chosen: Content | undefined;
}

/** The successful answers of an operation as one, and the content that its samples stand at. */
export interface Success {
  readonly response: ResponseBody;
  readonly content: JsonObject;
}

/**
 * What comes back from a call: a union where there are several kinds of success, of those that are read in the same
 * way as the first, or as JSON if one of them is. Without any success `default` is taken for one.
 */
export function buildSuccess(context: BuildContext, operation: JsonObject): Success | undefined {
  const answers = successesOf(context, operation);
  const full = answers.flatMap(({ status, offers, chosen }) => (chosen ? [{ status, offers, chosen }] : []));
  const [first] = [...full.filter(({ chosen }) => formOf(chosen) === 'json'), ...full];
  if (!first) return undefined;
  const alike = full.filter(({ chosen }) => formOf(chosen) === formOf(first.chosen));
  const { mediaType, content } = first.chosen;
  const response: ResponseBody = compact({
    status: Number(first.status.replace(/XX$/i, '00').replace('default', '200')),
    mediaType: sendable(mediaType),
    encoding: formOf(first.chosen),
    choice: first.offers.length > 1 ? (true as const) : undefined,
    mayBeEmpty: full.length < answers.length ? (true as const) : undefined,
    schema: followedList(context, unionOf(alike.map(({ chosen }) => buildContent(context, chosen)))),
    streamEnd: asString(operation['x-sdk-stream-end']),
  });
  return { response, content };
}

/** Headers of any success, each once; those that `x-sdk-errors` names are read by the SDK. */
export function buildAnswerHeaders(context: BuildContext, operation: JsonObject): readonly AnswerHeader[] {
  const read = asObject(context.document.root['x-sdk-errors']);
  const own = ['requestIdHeader', 'shouldRetryHeader'].map((word) => asText(read?.[word]).toLowerCase());
  const headers = successesOf(context, operation).flatMap((answer) => entries(answer.headers));
  const named = headers.map(([name, header]) => {
    return [name.toLowerCase(), { name, doc: readDoc(dereference(context, header) ?? {}) }] as const;
  });
  // OpenAPI takes no notice of `Content-Type` here.
  const others = named.filter(([name]) => name !== 'content-type' && !own.includes(name));
  return [...new Map(others.toReversed()).values()].toReversed();
}

/** A list that has a name is one all the same. */
function followedList(context: BuildContext, schema: Schema): Schema {
  const named = followed(context, schema);
  return named.kind === 'list' ? named : schema;
}

function buildContent(context: BuildContext, { mediaType, content }: Content): Schema {
  const schema = isLines(mediaType)
    ? lineSchema(context, content)
    : (content['schema'] ?? eventData(context, content));
  const built = buildSchema(context, schema);
  const form = formOf({ mediaType, content });
  if (form === 'binary') return rawSchema('binary', built);
  return form === 'text' && isMoreThanText(context, built)
    ? rawSchema('string', built)
    : textsForBytes(built);
}

/** What a line holds: as a whole, lines are a list, which is how some descriptions see them. */
function lineSchema(context: BuildContext, { itemSchema, schema }: JsonObject): JsonValue | undefined {
  return itemSchema ?? dereference(context, schema)?.['items'] ?? schema;
}

/** What the events of a stream hold, where each item is described as the event around it. */
function eventData(context: BuildContext, content: JsonObject): JsonValue | undefined {
  const item = asObject(dereference(context, content['itemSchema'])?.['properties']);
  const data = dereference(context, item?.['data']);
  return data?.['contentSchema'] ?? data;
}

/** Failures whose JSON is described, by status. */
export function buildFailures(context: BuildContext, operation: JsonObject): readonly FailedAnswer[] {
  const hasSuccess = successesOf(context, operation).some(({ status }) => status !== 'default');
  return answersOf(context, operation).flatMap(({ status, chosen }) => {
    const isFailure = /^[45]/.test(status) || (status === 'default' && hasSuccess);
    if (!isFailure || !chosen || formOf(chosen) !== 'json') return [];
    const range = status.toUpperCase();
    return [{ status: range as FailedAnswer['status'], schema: buildContent(context, chosen) }];
  });
}

/** One schema for values of any of these. */
export function unionOf(schemas: readonly Schema[]): Schema {
  const [only, ...others] = schemas;
  if (only && others.length === 0) return only;
  const distinct = [...new Map(schemas.map((schema) => [keyOf(schema), schema])).values()];
  const [first] = distinct;
  return first && distinct.length === 1
    ? first
    : { kind: 'union', variants: distinct, nullable: false, doc: {} };
}

/** The same for references to one schema, whatever is said about them. */
function keyOf(schema: Schema): string {
  return schema.kind === 'ref' ? `${schema.target} ${schema.nullable}` : writeExact(schema);
}

function successesOf(context: BuildContext, operation: JsonObject): readonly Answer[] {
  const answers = answersOf(context, operation);
  const successes = answers.filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
  return successes.length > 0 ? successes : answers.filter(({ status }) => status === 'default');
}

function answersOf(context: BuildContext, operation: JsonObject): readonly Answer[] {
  return entries(operation['responses']).map(([status, response]) => {
    const source = dereference(context, response);
    const offers = offersOf(context, source);
    return { status, headers: source?.['headers'], offers, chosen: choose(offers) };
  });
}

/** JSON before anything else, then what comes at once and can be shown. */
function choose(offers: readonly Content[]): Content | undefined {
  const forms = ['json', 'text', 'form', 'multipart', 'events', 'lines', 'binary'];
  const rank = (offer: Content): number => forms.indexOf(formOf(offer));
  return [...offers].sort((a, b) => rank(a) - rank(b))[0];
}

function formOf({ mediaType }: Content): ResponseBody['encoding'] {
  if (isLines(mediaType)) return 'lines';
  return isEvents(mediaType) ? 'events' : encodingOf(mediaType);
}
