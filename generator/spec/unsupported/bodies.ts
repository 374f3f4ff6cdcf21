import type { JsonObject, SpecDocument } from '../document.js';
import { isList, isObject, member } from '../json.js';
import { dereference } from '../operations.js';
import type { Place } from '../walk.js';
import { has, type Construct } from './construct.js';

const form = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
const success = /^2(\d\d|XX)$/i;

/** What is not followed in what is sent and answered. */
export const bodyConstructs: readonly Construct[] = [
  {
    kind: 'mediaType',
    what: 'an XML body',
    instead: 'takes and gives it as it is: raw bytes, or a text if it is `text/xml`',
    find: ({ node, key }) => (/[/+]xml\b/i.test(key ?? '') ? Object.keys(node)[0] : undefined),
  },
  {
    kind: 'requestBody',
    what: 'a form whose schema is no object',
    instead: 'takes fields of any names',
    find: ({ node }, document) => (hasBareForm(node, document) ? 'content' : undefined),
  },
  {
    kind: 'encoding',
    what: 'a header of a part whose value the description does not fix',
    instead: 'leaves it out',
    find: ({ node }, document) => (hasOpenHeader(node, document) ? 'headers' : undefined),
  },
  {
    kind: 'responses',
    what: 'a success without JSON beside one with it',
    instead: 'reads every success as JSON',
    find: findOtherForm,
  },
  { kind: 'example', what: 'a sample in a file of its own', instead: 'leaves it out', find: has('externalValue') },
];

/** Types of values that have no fields. */
const bare: ReadonlySet<unknown> = new Set(['string', 'array', 'integer', 'number', 'boolean']);

function hasBareForm(node: JsonObject, document: SpecDocument): boolean {
  const content = member(node, 'content');
  const types = Object.entries(isObject(content) ? content : {}).filter(([type]) => form.test(type));
  return types.some(([, each]) => {
    const schema = dereference(document, member(dereference(document, each), 'schema'));
    return bare.has(member(schema, 'type'));
  });
}

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

/** A status of a success whose content holds no JSON, where that of another does. */
function findOtherForm({ node }: Place, document: SpecDocument): string | undefined {
  const successes = Object.keys(node).filter((status) => success.test(status));
  const offers = successes.map((status) => ({ status, types: typesOf(document, node, status) }));
  const isJson = (type: string): boolean => /[/+]json\b/i.test(type);
  const others = offers.filter(({ types }) => types.length > 0 && !types.some(isJson));
  return offers.some(({ types }) => types.some(isJson)) ? others[0]?.status : undefined;
}

function typesOf(document: SpecDocument, responses: JsonObject, status: string): readonly string[] {
  return Object.keys(member(dereference(document, member(responses, status)), 'content') ?? {});
}
