// Descriptions of any number of operations, as dense as those of large payment APIs: about 8 kB of YAML an operation,
// three schemas for two operations, unions, expandable references and objects in objects everywhere.
import { writeFileSync } from 'node:fs';
import { dump } from 'js-yaml';

const OPERATIONS_A_RESOURCE = 5;
const string = { type: 'string', maxLength: 5000 };

/** Writes a description as YAML; answers how many bytes it has. The same number makes the same bytes. */
export function writeDescription(file, operations) {
  const text = dump(describe(operations), { noRefs: true, lineWidth: 120 });
  writeFileSync(file, text);
  return Buffer.byteLength(text);
}

function describe(operations) {
  const resources = Array.from({ length: operations / OPERATIONS_A_RESOURCE }, (_, index) => index);
  const entries = (make) => Object.assign({}, ...resources.map((index) => make(index, resources.length)));
  return {
    openapi: '3.1.0',
    info: { title: 'Bench', version: '2026-01-01' },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ bearer: [] }],
    paths: entries(pathsOf),
    components: {
      schemas: { ...entries(schemasOf), error: { type: 'object', properties: { message: string } } },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const nouns = [
  'account',
  'balance',
  'card',
  'dispute',
  'event',
  'filing',
  'grant',
  'holder',
  'invoice',
  'journal',
];
const words = [
  'amount',
  'bank',
  'capture',
  'detail',
  'evidence',
  'fee',
  'group',
  'hold',
  'interval',
  'limit',
];

/** `invoice_bank_8`: no two resources have the same. */
const nounOf = (index) => `${nouns[index % nouns.length]}_${words[(index >> 3) % words.length]}_${index}`;
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const member = (turn) => `${words[turn % words.length]}_${nouns[(turn * 7) % nouns.length]}_${turn}`;
const sentence = (turn) =>
  `The ${words[turn % 10]} of the ${nouns[(turn * 3) % 10]}, as it was when the ${words[(turn * 7) % 10]} was last changed. Absent until there is one.`;

/** What a resource refers to: some of the ten that many refer to, and one of its own family of eight. */
function neighbours(index, count) {
  const central = [1, 4, 7].map((step) => (index + step) % 10);
  const near = index - (index % 8) + ((index + 3) % 8);
  return [...central, near].map((each) => nounOf(each % count));
}

/** Members by turns: text, time, number, enum, reference, expandable reference, list, object, map, union. */
function property(turn, depth, others) {
  const other = others[turn % others.length];
  const kinds = [
    () => ({ ...string, nullable: true }),
    () => ({ type: 'integer', format: 'unix-time' }),
    () => ({ type: 'integer' }),
    () => ({ type: 'string', enum: words.slice(turn % 4, (turn % 4) + 5) }),
    () => ref(other),
    () => ({ anyOf: [string, ref(other)], nullable: true }),
    () => ({ type: 'array', items: turn % 3 === 0 ? ref(other) : string }),
    () => (depth > 0 ? object(turn * 3 + depth, 5, depth - 1, others) : { type: 'boolean' }),
    () => ({ type: 'object', additionalProperties: string }),
    () => ({ anyOf: others.slice(0, 3).map(ref) }),
    () => ({ type: 'boolean' }),
  ];
  const { nullable, ...schema } = kinds[turn % kinds.length]();
  return { description: sentence(turn), ...(nullable ? { anyOf: [schema, { type: 'null' }] } : schema) };
}

function object(seed, size, depth, others) {
  const names = Array.from({ length: size }, (_, index) => seed + index);
  return {
    type: 'object',
    required: names.filter((turn) => turn % 2 === 0).map(member),
    properties: Object.fromEntries(names.map((turn) => [member(turn), property(turn, depth, others)])),
  };
}

/** Seven schemas and a half, on average, for five operations. */
function schemasOf(index, count) {
  const name = nounOf(index);
  const others = neighbours(index, count);
  const parts = Array.from({ length: 5 + (index % 2) }, (_, part) => [
    `${name}_${words[part]}`,
    { description: sentence(part), ...object(index + part * 11, 7, 1, others) },
  ]);
  const { properties, required, ...whole } = object(index, 22, 2, others);
  const own = Object.fromEntries(parts.map(([part], at) => [`own_${words[at]}`, ref(part)]));
  return {
    [name]: {
      description: sentence(index),
      ...whole,
      required: ['id', ...required],
      properties: { id: string, ...properties, ...own },
    },
    ...Object.fromEntries(parts),
    [`deleted_${name}`]: {
      type: 'object',
      required: ['id', 'deleted'],
      properties: { id: string, deleted: { type: 'boolean', const: true } },
    },
  };
}

function pathsOf(index, count) {
  const name = nounOf(index);
  const others = neighbours(index, count);
  const id = { name: 'id', in: 'path', required: true, schema: string };
  const page = ['limit', 'starting_after', 'ending_before'].map((each) => ({
    name: each,
    in: 'query',
    description: sentence(each.length),
    schema: each === 'limit' ? { type: 'integer' } : string,
  }));
  const answer = (schema) => ({
    200: { description: 'What was asked for.', content: { 'application/json': { schema } } },
    default: { description: 'Why not.', content: { 'application/json': { schema: ref('error') } } },
  });
  const body = (seed) => ({
    content: { 'application/x-www-form-urlencoded': { schema: object(seed, 12, 2, others) } },
  });
  const list = {
    type: 'object',
    required: ['data', 'has_more'],
    properties: { data: { type: 'array', items: ref(name) }, has_more: { type: 'boolean' } },
  };
  const operation = (verb, rest) => ({
    operationId: `${verb}_${name}`,
    summary: sentence(verb.length),
    ...rest,
  });
  return {
    [`/v1/${name}`]: {
      get: operation('list', { parameters: page, responses: answer(list) }),
      post: operation('create', { requestBody: body(index), responses: answer(ref(name)) }),
    },
    [`/v1/${name}/{id}`]: {
      parameters: [id],
      get: operation('retrieve', { responses: answer(ref(name)) }),
      post: operation('update', { requestBody: body(index + 4), responses: answer(ref(name)) }),
      delete: operation('delete', { responses: answer(ref(`deleted_${name}`)) }),
    },
  };
}
