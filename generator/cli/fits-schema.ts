import { isObject } from '../spec/json.js';

/** A JSON Schema, as far as those of our own files go. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * Whether a value fits a schema; `root` is what references are to. It knows the keywords that `sdkwright.schema.json`
 * has and no others, and says no more than yes or no: what is wrong is told by ajv, which takes longer to load than a
 * run that changes nothing may take. Throws for other keywords.
 */
export function fitsSchema(value: unknown, schema: Schema, root: Schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (!check) throw new Error(`the schema has a keyword that is not known: ${keyword}`);
    return check(value, rule, { schema, root });
  });
}

/** The schema that a rule stands in, and the one that references are to. */
interface Desk {
  readonly schema: Schema;
  readonly root: Schema;
}

type Check = (value: unknown, rule: unknown, desk: Desk) => boolean;

const always: Check = () => true;

const keywords: Readonly<Record<string, Check>> = {
  $schema: always,
  title: always,
  description: always,
  definitions: always,
  then: always,
  else: always,
  $ref: (value, rule, { root }) => fits(value, definition(root, String(rule)), root),
  if: (value, rule, { schema, root }) =>
    fits(value, schema[fits(value, rule, root) ? 'then' : 'else'] ?? true, root),
  type: (value, rule) => typeOf(value) === rule,
  enum: (value, rule) => (rule as readonly unknown[]).includes(value),
  pattern: (value, rule) => typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
  minLength: (value, rule) => typeof value !== 'string' || Array.from(value).length >= Number(rule),
  maxLength: (value, rule) => typeof value !== 'string' || Array.from(value).length <= Number(rule),
  exclusiveMinimum: (value, rule) => typeof value !== 'number' || value > Number(rule),
  items: (value, rule, { root }) => !Array.isArray(value) || value.every((item) => fits(item, rule, root)),
  minItems: (value, rule) => !Array.isArray(value) || value.length >= Number(rule),
  minProperties: (value, rule) => !isObject(value) || Object.keys(value).length >= Number(rule),
  required: (value, rule) =>
    !isObject(value) || (rule as readonly string[]).every((name) => Object.hasOwn(value, name)),
  propertyNames: (value, rule, { root }) => membersOf(value).every(([name]) => fits(name, rule, root)),
  properties: (value, rule, { root }) =>
    membersOf(value).every(([name, member]) => fits(member, ruleFor(name, rule) ?? true, root)),
  additionalProperties: (value, rule, { schema, root }) =>
    membersOf(value).every(
      ([name, member]) => ruleFor(name, schema['properties']) !== undefined || fits(member, rule, root),
    ),
};

function fits(value: unknown, schema: unknown, root: Schema): boolean {
  return typeof schema === 'boolean' ? schema : fitsSchema(value, schema as Schema, root);
}

function definition(root: Schema, reference: string): unknown {
  return ruleFor(reference.replace('#/definitions/', ''), root['definitions']);
}

function ruleFor(name: string, rules: unknown): unknown {
  return isObject(rules) && Object.hasOwn(rules, name) ? rules[name] : undefined;
}

function membersOf(value: unknown): readonly [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
