import type { JsonValue } from '../document.js';
import { isList, member } from '../json.js';
import type { Positions } from '../positions.js';
import { moveMembers, newObject, rename, type Step } from './desk.js';
import { annotations } from './siblings.js';

const limits = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

/** `exclusiveMinimum: true` says of `minimum` what is a limit of its own since 3.1. */
export const exclusiveLimits: Step = (node, { positions }) => {
  for (const [exclusive, limit] of limits) {
    const flag = node[exclusive];
    if (typeof flag !== 'boolean') continue;
    Reflect.deleteProperty(node, exclusive);
    if (flag) rename(positions, node, limit, exclusive);
  }
};

/** `nullable: true` (in Swagger 2 `x-nullable`) becomes a type among the others, or an alternative. */
export const nullable: Step = (node, desk) => {
  const { positions } = desk;
  const isNullable = node['nullable'] === true || node['x-nullable'] === true;
  for (const word of ['nullable', 'x-nullable']) if (word in node) Reflect.deleteProperty(node, word);
  if (!isNullable) return;
  for (const key of ['oneOf', 'anyOf']) {
    const members = node[key];
    if (isList(members)) {
      node[key] = withNull(members, newObject(positions, node, { type: 'null' }), positions);
      return;
    }
  }
  if (isList(node['enum'])) node['enum'] = withNull(node['enum'], null, positions);
  if (node['allOf'] !== undefined) wrap(node, desk);
  else node['type'] ??= (node['properties'] ?? node['additionalProperties']) ? 'object' : undefined;
  if (typeof node['type'] === 'string') node['type'] = [node['type'], 'null'];
};

function withNull(values: readonly JsonValue[], none: JsonValue, positions: Positions): readonly JsonValue[] {
  if (values.some((value) => value === null || member(value, 'type') === 'null')) return values;
  const all = [...values, none];
  positions.copy(values, all);
  return all;
}

/** What says the shape becomes one alternative, null the other. */
const wrap: Step = (node, { positions }) => {
  const shape = newObject(positions, node);
  moveMembers(
    positions,
    node,
    shape,
    Object.keys(node).filter((key) => !annotations.test(key)),
  );
  node['anyOf'] = [shape, newObject(positions, node, { type: 'null' })];
};
