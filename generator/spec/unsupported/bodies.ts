import type { JsonObject, SpecDocument } from '../document.js';
import { isList, isObject, member } from '../json.js';
import { dereference } from '../operations.js';
import type { Place } from '../walk.js';
import { has, several, type Construct } from './construct.js';

const success = /^2(\d\d|XX)$/i;

/** What is not followed in what is sent and answered. */
export const bodyConstructs: readonly Construct[] = [
  {
    kind: 'response',
    what: 'a choice of media types for one answer',
    instead: 'expects the first that is neither raw bytes nor a stream of events',
    find: several('content'),
  },
  {
    kind: 'mediaType',
    what: 'an XML body',
    instead: 'takes and gives it as it is: raw bytes, or a text if it is `text/xml`',
    find: ({ node, key }) => (/[/+]xml\b/i.test(key ?? '') ? Object.keys(node)[0] : undefined),
  },
  {
    kind: 'encoding',
    what: 'a header of a part whose value the description does not fix',
    instead: 'leaves it out',
    find: ({ node }, document) => (hasOpenHeader(node, document) ? 'headers' : undefined),
  },
  {
    kind: 'responses',
    what: 'a second kind of success',
    instead: 'types every success as the first',
    find: ({ node }) => Object.keys(node).filter((status) => success.test(status))[1],
  },
  {
    kind: 'responses',
    what: 'a body of `default` in place of a success',
    instead: 'gives nothing back',
    find: ({ node }, document) =>
      Object.keys(node).some((status) => success.test(status)) ? undefined : bodyOf(document, node, 'default'),
  },
  {
    kind: 'responses',
    what: 'the shape of a failed answer without `x-sdk-errors`',
    instead: 'keeps what the server answered untyped in `error.body`',
    find: ({ node }, document) => (hasErrors(document) ? undefined : findFailure(document, node)),
  },
  {
    kind: 'response',
    what: 'a header of an answer',
    instead: 'gives it untyped, among all headers of the answer',
    find: findHeader,
  },
  { kind: 'response', what: 'a link', instead: 'leaves it out', find: has('links') },
  { kind: 'example', what: 'a sample in a file of its own', instead: 'leaves it out', find: has('externalValue') },
];

/** `const`, a single value of `enum` and `default` say what a header of a part holds. */
function hasOpenHeader(node: JsonObject, document: SpecDocument): boolean {
  const all = member(node, 'headers');
  const headers = Object.entries(isObject(all) ? all : {}).filter(([name]) => !/^content-type$/i.test(name));
  return headers.some(([, header]) => {
    const schema = dereference(document, member(dereference(document, header), 'schema'));
    const values = member(schema, 'enum');
    const isFixed = ['const', 'default'].some((word) => member(schema, word) !== undefined);
    return !isFixed && !(isList(values) && values.length === 1);
  });
}

/** The headers of an answer, unless they are all read by the SDK itself. */
function findHeader({ node }: Place, document: SpecDocument): string | undefined {
  const errors = member(document.root, 'x-sdk-errors');
  const texts = ['requestIdHeader', 'shouldRetryHeader'].map((name) => member(errors, name));
  const read = texts.map((text) => (typeof text === 'string' ? text.toLowerCase() : undefined));
  const headers = Object.keys(member(node, 'headers') ?? {});
  return headers.every((name) => read.includes(name.toLowerCase())) ? undefined : 'headers';
}

function hasErrors(document: SpecDocument): boolean {
  return member(document.root, 'x-sdk-errors') !== undefined;
}

function findFailure(document: SpecDocument, node: JsonObject): string | undefined {
  return Object.keys(node).find((status) => /^[45]/.test(status) && bodyOf(document, node, status) !== undefined);
}

/** The status itself, if its answer has a body. */
function bodyOf(document: SpecDocument, responses: JsonObject, status: string): string | undefined {
  const content = member(dereference(document, member(responses, status)), 'content');
  return isObject(content) && Object.keys(content).length > 0 ? status : undefined;
}
