import type { JsonObject, JsonValue } from '../document.js';
import { isList, isObject, isReference, type MutableObject } from '../json.js';
import { methods } from '../operations.js';
import { newObject, type Desk, type Step } from './desk.js';
import { formBody, plainBody } from './swagger-body.js';
import { isBody, texts } from './swagger-document.js';
import { convertResponse } from './swagger-response.js';

/** Bodies that all operations of a path have in common go to each of them that has none of its own. */
export const pathItem: Step = (node, desk) => {
  const [bodies, others] = split(node['parameters'], desk);
  if (bodies.length === 0) return;
  node['parameters'] = others;
  for (const method of methods) {
    const operation = node[method] as MutableObject | undefined;
    if (!isObject(operation)) continue;
    const [ownBodies, own] = split(operation['parameters'], desk);
    operation['parameters'] = [...(ownBodies.length > 0 ? ownBodies : bodies), ...own];
  }
};

/** The body leaves the list of parameters, and answers say in which media types they come. */
export const operation: Step = (node, desk) => {
  const { edition, positions } = desk;
  const [bodies, others] = split(node['parameters'], desk);
  if (bodies.length > 0) {
    node['parameters'] = others;
    const own = texts(node['consumes']);
    node['requestBody'] = makeBody(bodies, own.length > 0 ? own : edition.consumes, desk);
  }
  const produces = texts(node['produces']);
  const responses = node['responses'];
  for (const response of isObject(responses) ? Object.values(responses) : []) {
    if (isObject(response)) convertResponse(response, produces.length > 0 ? produces : edition.produces, positions);
  }
  for (const key of ['consumes', 'produces', 'schemes']) Reflect.deleteProperty(node, key);
};

function makeBody(bodies: readonly JsonObject[], consumes: readonly string[], { positions }: Desk): JsonObject {
  const whole = bodies.findLast((body) => body['in'] === 'body');
  // One body may serve several operations, each with media types of its own.
  const copy = (body: JsonObject) => newObject(positions, body, body);
  return whole ? plainBody(copy(whole), consumes, positions) : formBody(bodies.map(copy), consumes, positions);
}

function split(
  value: JsonValue | undefined,
  desk: Desk,
): readonly [bodies: readonly JsonObject[], others: readonly JsonValue[]] {
  const bodies: JsonObject[] = [];
  const others = (isList(value) ? value : []).filter((item) => {
    const found = isReference(item) ? desk.resolve(item.$ref) : item;
    if (!isObject(found) || !isBody(found)) return true;
    bodies.push(found);
    return false;
  });
  return [bodies, others];
}
