import type { Edit } from './edits.js';
import { isNode, type Json, type Node } from './json.js';
import type { Dice } from './twins.js';
import { sitesOf, type Site } from './usage.js';

/** Changes one schema of those that fit; the rule goes with the direction in which values of the schema go. */
function onSchema(
  rule: string,
  fits: (site: Site) => boolean,
  change: (schema: Node, dice: Dice) => void,
): Edit {
  return (description, dice) => {
    const sites = sitesOf(description).filter(fits);
    const site = sites[dice(sites.length)];
    if (!site) return undefined;
    change(site.schema, dice);
    return [`${rule} ${site.direction}`];
  };
}

const isOf = (...types: readonly string[]) => {
  return ({ schema }: Site): boolean => types.some((type) => [schema['type']].flat().includes(type));
};
const isText = (site: Site): boolean => isOf('string')(site) && !('enum' in site.schema);
const isNumber = isOf('integer', 'number');
const isEnum = ({ schema }: Site): boolean => 'enum' in schema && (schema['enum'] as Json[]).length > 1;
const isObject = ({ schema }: Site): boolean => isNode(schema['properties']);
const isMap = ({ schema }: Site): boolean => isNode(schema['additionalProperties']);
const isUnion = ({ schema }: Site): boolean => 'oneOf' in schema || 'anyOf' in schema;
const isPlain = ({ schema, isVariant }: Site): boolean => typeof schema['type'] === 'string' && !isVariant;
const has = (member: string, fits: (site: Site) => boolean) => (site: Site) =>
  member in site.schema && fits(site);
const lacks = (member: string, fits: (site: Site) => boolean) => (site: Site) =>
  !(member in site.schema) && fits(site);

const set = (member: string, value: Json) => (schema: Node) => void (schema[member] = value);
const drop = (member: string) => (schema: Node) => void Reflect.deleteProperty(schema, member);

/** A limit that is given where there was none, made stricter, and lifted. */
function limit(member: string, rule: string, fits: (site: Site) => boolean): Readonly<Record<string, Edit>> {
  const stricter = member.startsWith('max') ? -1 : 1;
  const initial = member.startsWith('max') ? 99 : 1;
  return {
    [`${member} given`]: onSchema(`${rule}-tightened`, lacks(member, fits), set(member, initial)),
    [`${member} made stricter`]: onSchema(`${rule}-tightened`, has(member, fits), (schema) => {
      schema[member] = Number(schema[member]) + stricter;
    }),
    [`${member} lifted`]: onSchema(`${rule}-relaxed`, has(member, fits), drop(member)),
  };
}

/** A word that is given, changed and taken away. */
function word(member: string, values: readonly [string, string], fits: (site: Site) => boolean) {
  const rule = { given: `${member}-added`, changed: `${member}-changed`, taken: `${member}-removed` };
  return {
    [`${member} given`]: onSchema(rule.given, lacks(member, fits), set(member, values[0])),
    [`${member} changed`]: onSchema(rule.changed, has(member, fits), set(member, values[1])),
    [`${member} taken away`]: onSchema(rule.taken, has(member, fits), drop(member)),
  };
}

/** Only in a range that has no other upper end. */
const isOpenRange = lacks('exclusiveMaximum', isNumber);

const limits = {
  ...limit('minLength', 'min-length', isText),
  ...limit('maxLength', 'max-length', isText),
  ...limit('minimum', 'minimum', isNumber),
  ...limit('maximum', 'maximum', isOpenRange),
  ...limit('minItems', 'min-items', isOf('array')),
  ...limit('maxItems', 'max-items', isOf('array')),
  ...limit('maxProperties', 'max-properties', isMap),
  'a limit that excludes itself': onSchema('maximum-tightened', has('maximum', isOpenRange), (schema) => {
    schema['exclusiveMaximum'] = schema['maximum'] ?? null;
    drop('maximum')(schema);
  }),
  'multiples only': onSchema('multiple-of-tightened', lacks('multipleOf', isNumber), set('multipleOf', 7)),
  'no longer multiples': onSchema('multiple-of-relaxed', has('multipleOf', isNumber), drop('multipleOf')),
  'unique items': onSchema(
    'unique-items-required',
    lacks('uniqueItems', isOf('array')),
    set('uniqueItems', true),
  ),
  'no longer unique': onSchema('unique-items-lifted', has('uniqueItems', isOf('array')), drop('uniqueItems')),
  ...word('pattern', ['^b', '^c'], isText),
  ...word('format', ['hostname', 'ipv4'], isText),
};

const kinds = {
  ...word('description', ['A new word.', 'Another word.'], (site) => isText(site) && !site.isVariant),
  'default given': onSchema('default-added', isNumber, set('default', 6)),
  deprecation: onSchema('deprecated', lacks('deprecated', isOf('boolean')), set('deprecated', true)),
  'deprecation taken back': onSchema('undeprecated', has('deprecated', isOf('boolean')), drop('deprecated')),
  null: onSchema(
    'null-allowed',
    (site) => isPlain(site) && !('enum' in site.schema),
    (schema) => {
      schema['type'] = [schema['type'] ?? null, 'null'];
    },
  ),
  'no null': onSchema(
    'null-forbidden',
    ({ schema, isVariant }) => Array.isArray(schema['type']) && !isVariant,
    (schema) => {
      schema['type'] = [schema['type'] ?? null].flat()[0] ?? null;
    },
  ),
  'another type': onSchema(
    'type-changed',
    (site) => isPlain(site) && (isText(site) || isNumber(site)),
    (schema) => {
      schema['type'] = 'array';
      schema['items'] = { type: 'string' };
    },
  ),
  'fractions too': onSchema(
    'type-widened',
    (site) => isPlain(site) && isOf('integer')(site),
    set('type', 'number'),
  ),
  'whole numbers only': onSchema(
    'type-narrowed',
    (site) => isPlain(site) && isOf('number')(site),
    set('type', 'integer'),
  ),
  'a value more': onSchema('enum-value-added', isEnum, (schema) => {
    schema['enum'] = [...(schema['enum'] as Json[]), 'umber'];
  }),
  'a value less': onSchema('enum-value-removed', isEnum, (schema) => {
    schema['enum'] = (schema['enum'] as Json[]).slice(1);
  }),
  'a variant more': onSchema(
    'variant-added',
    (site) =>
      isUnion(site) && !JSON.stringify(site.schema).includes('"string"') && !('discriminator' in site.schema),
    (schema) => {
      const key = 'oneOf' in schema ? 'oneOf' : 'anyOf';
      schema[key] = [...(schema[key] as Json[]), { type: 'string' }];
    },
  ),
};

const properties = {
  'an optional member': onSchema('property-added', isObject, (schema) => {
    (schema['properties'] as Node)['zest'] = { type: 'string' };
  }),
  'a required member': onSchema('required-property-added', isObject, (schema) => {
    (schema['properties'] as Node)['zest'] = { type: 'string' };
    schema['required'] = [...(schema['required'] as Json[]), 'zest'];
  }),
  'a member less': onSchema(
    'property-removed',
    (site) => freeMember(site) !== undefined,
    (schema) => {
      const name = freeMember({ schema }) ?? '';
      drop(name)(schema['properties'] as Node);
      schema['required'] = (schema['required'] as Json[]).filter((each) => each !== name);
    },
  ),
  'a member under another name': onSchema(
    'property-renamed',
    (site) => freeMember(site) !== undefined,
    (schema) => {
      const name = freeMember({ schema }) ?? '';
      const all = schema['properties'] as Node;
      all[`${name}_text`] = all[name] ?? null;
      drop(name)(all);
      schema['required'] = (schema['required'] as Json[]).map((each) =>
        each === name ? `${name}_text` : each,
      );
    },
  ),
  'a member required': onSchema(
    'property-became-required',
    (site) => optionalMember(site) !== undefined,
    (schema) => {
      schema['required'] = [...(schema['required'] as Json[]), optionalMember({ schema }) ?? ''];
    },
  ),
  'a member no longer required': onSchema(
    'property-became-optional',
    (site) => isObject(site) && (site.schema['required'] as Json[]).length > 0,
    (schema) => {
      schema['required'] = (schema['required'] as Json[]).slice(1);
    },
  ),
  'a member only read': onSchema(
    'property-became-read-only',
    (site) => freeMember(site) !== undefined,
    (schema) => {
      ((schema['properties'] as Node)[freeMember({ schema }) ?? ''] as Node)['readOnly'] = true;
    },
  ),
  'a member only written': onSchema(
    'property-became-write-only',
    (site) => freeMember(site) !== undefined,
    (schema) => {
      ((schema['properties'] as Node)[freeMember({ schema }) ?? ''] as Node)['writeOnly'] = true;
    },
  ),
  'no unknown members': onSchema(
    'unknown-members-forbidden',
    lacks('additionalProperties', isObject),
    set('additionalProperties', false),
  ),
  'unknown members': onSchema(
    'unknown-members-allowed',
    has('additionalProperties', isObject),
    drop('additionalProperties'),
  ),
};

/** A member that uses no named schema and tells nothing apart. */
function freeMember({ schema }: Pick<Site, 'schema'>): string | undefined {
  if (!isNode(schema['properties'])) return undefined;
  return Object.entries(schema['properties']).find(
    ([name, part]) => name !== 'kind' && !JSON.stringify(part).includes('$ref'),
  )?.[0];
}

function optionalMember({ schema }: Pick<Site, 'schema'>): string | undefined {
  if (!isNode(schema['properties'])) return undefined;
  const required = schema['required'] as Json[] | undefined;
  return required && Object.keys(schema['properties']).find((name) => !required.includes(name));
}

/** Edits of schemas, wherever they stand. */
export const schemaEdits: Readonly<Record<string, Edit>> = { ...limits, ...kinds, ...properties };
