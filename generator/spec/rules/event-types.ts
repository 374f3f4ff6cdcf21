import { diagnostic } from '../../diagnostics/codes.js';
import type { JsonValue, SpecDocument } from '../document.js';
import { isList, isObject, member } from '../json.js';
import { dereference } from '../operations.js';
import type { Rule } from '../rule.js';

/** Every event has one value of the member that, as `x-sdk-webhooks` says, names it. */
export const eventTypes: Rule = (document) => {
  const name = member(member(document.root, 'x-sdk-webhooks'), 'typeMember');
  const webhooks = member(document.root, 'webhooks');
  if (typeof name !== 'string' || !isObject(webhooks)) return [];
  return Object.entries(webhooks).flatMap(([event, item]) => {
    const payload = payloadOf(document, item);
    if (payload === undefined || hasConstant(document, payload, name)) return [];
    return [diagnostic('event-without-type', { event, member: name }, document.locate(webhooks, event))];
  });
};

function payloadOf(document: SpecDocument, item: JsonValue | undefined): JsonValue | undefined {
  const post = member(dereference(document, item), 'post');
  const content = member(dereference(document, member(post, 'requestBody')), 'content');
  return member(isObject(content) ? Object.values(content)[0] : undefined, 'schema');
}

/** Whether a schema, or one it is composed of, allows one value of a member; composition may be circular. */
function hasConstant(document: SpecDocument, schema: JsonValue, name: string): boolean {
  const composed = new Set([schema]);
  for (const part of composed) {
    const target = dereference(document, part);
    if (member(member(member(target, 'properties'), name), 'const') !== undefined) return true;
    const parts = member(target, 'allOf');
    if (isList(parts)) parts.forEach((inner) => composed.add(inner));
  }
  return false;
}
