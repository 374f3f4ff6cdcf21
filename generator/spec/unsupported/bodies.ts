import type { JsonObject, SpecDocument } from '../document.js';
import { isObject, member } from '../json.js';
import { dereference } from '../operations.js';
import type { Place } from '../walk.js';
import { has, isStructured, several, type Construct } from './construct.js';

const success = /^2(\d\d|XX)$/i;

/** What is not followed in what is sent and answered. */
export const bodyConstructs: readonly Construct[] = [
  {
    kind: 'requestBody',
    what: 'a choice of media types for one body',
    instead: 'sends the first that is not raw bytes',
    find: several('content'),
  },
  {
    kind: 'mediaType',
    what: 'an XML body',
    instead: 'takes and gives it as it is: raw bytes, or a text if it is `text/xml`',
    find: ({ node, key }) => (/[/+]xml\b/i.test(key ?? '') ? Object.keys(node)[0] : undefined),
  },
  {
    kind: 'mediaType',
    what: 'a list or object in a form in another style than `deepObject`',
    instead: 'sends it with brackets, as in `a[0]=x` and `a[b]=x`',
    find: ({ node, key }, document) => (isForm(key) ? findOtherStyle(node, document) : undefined),
  },
  {
    kind: 'encoding',
    what: 'the media type or the headers of one part of a body',
    instead: 'leaves them to the value: text, or the type of the file',
    find: has('contentType', 'headers'),
  },
  {
    kind: 'responses',
    what: 'a success without JSON beside one with it',
    instead: 'reads every success as JSON',
    find: findOtherForm,
  },
  { kind: 'example', what: 'a sample in a file of its own', instead: 'leaves it out', find: has('externalValue') },
];

function isForm(mediaType = ''): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(mediaType);
}

/** The member in which the first property is that would be written in a style of its own, or in the usual one. */
function findOtherStyle(node: JsonObject, document: SpecDocument): string | undefined {
  const properties = member(dereference(document, member(node, 'schema')), 'properties');
  const other = Object.entries(isObject(properties) ? properties : {}).some(([name, schema]) => {
    const style = member(member(member(node, 'encoding'), name), 'style');
    return style !== 'deepObject' && isStructured(document, schema);
  });
  return other ? 'schema' : undefined;
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
