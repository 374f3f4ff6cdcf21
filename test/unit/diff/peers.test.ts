import { describe, expect, test } from 'vitest';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import { read } from './random/compare.js';

const head = `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example }]
`;

/** What is told between two descriptions: rule, direction, level on the wire and for the source. */
async function told(before: string, after: string): Promise<readonly string[]> {
  const changes = diffModels(await read(head + before), await read(head + after));
  return changes
    .map(({ rule, fact, verdict }) => `${rule.id} (${fact.direction}): ${verdict.wire}, ${verdict.source}`)
    .sort();
}

const json = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
const done = "'204': { description: Done. }";
const call = (members: string, responses = done) => `paths:
  /pets: { post: { operationId: createPet, ${members} responses: { ${responses} } } }
`;
const sends = (schema: string) => call(`requestBody: { ${json(schema)} },`);
const answers = (schema: string) => call('', `'200': { description: A., ${json(schema)} }`);
const pet = (members: string) => `{ type: object, properties: { name: { type: string, ${members} } } }`;
const takes = (parameter: string) => call(`parameters: [${parameter}],`);
const schemas = (text: string) => `components: { schemas: { ${text} } }\n`;
const ref = (name: string) => `{ $ref: '#/components/schemas/${name}' }`;

const animal = (kind: string, property: string) =>
  `{ type: object, required: [${property}], properties: { ${property}: { const: ${kind} } } }`;
const animals = (property: string, dog: string) =>
  answers(ref('Animal')) +
  schemas(`Cat: ${animal('cat', property)}, Dog: ${animal(dog, property)},
    Animal: { oneOf: [${ref('Cat')}, ${ref('Dog')}], discriminator: { propertyName: ${property},
      mapping: { cat: '#/components/schemas/Cat', ${dog}: '#/components/schemas/Dog' } } }`);

const event = (schema: string) => `paths: {}
webhooks: { born: { post: { requestBody: { ${json(schema)} }, responses: { ${done} } } } }
`;
const callback = (schema: string) =>
  call(
    `callbacks: { onDone: { '{$request.body#/url}': { post: { requestBody: { ${json(schema)} }, responses: { ${done} } } } } },`,
  );
const calf = (required: string) =>
  `{ type: object, required: [${required}], properties: { id: { type: string } } }`;

const schemes =
  'components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, mtls: { type: mutualTLS } } }\n';
const secured = (...alternatives: readonly string[]) =>
  `security: [${alternatives.join(', ')}]\n${schemes}${call('')}`;

type Case = readonly [name: string, before: string, after: string, expected: readonly string[]];

const missed: readonly Case[] = [
  [
    '`writeOnly` added to a response property',
    answers(pet('')),
    answers(pet('writeOnly: true')),
    ['property-became-write-only (response): breaking, breaking'],
  ],
  [
    "a discriminator's mapping key renamed",
    animals('kind', 'dog'),
    animals('kind', 'hound'),
    [
      'discriminator-value-renamed (response): risky, breaking',
      'enum-value-removed (response): none, risky',
      'enum-value-added (response): none, additive',
    ],
  ],
  [
    "a discriminator's property renamed",
    animals('kind', 'dog'),
    animals('kindOf', 'dog'),
    [
      'property-renamed (response): breaking, breaking',
      'property-renamed (response): breaking, breaking',
      'discriminator-changed (response): breaking, breaking',
    ],
  ],
  [
    'a required header made optional',
    takes('{ name: X-Farm, in: header, required: true, schema: { type: string } }'),
    takes('{ name: X-Farm, in: header, schema: { type: string } }'),
    ['parameter-became-optional (request): additive, additive'],
  ],
  [
    'a credential more that is needed',
    secured('{ key: [] }'),
    secured('{ key: [], mtls: [] }'),
    ['security-tightened (none): breaking, none', 'auth-scheme-added (none): additive, additive'],
  ],
  [
    'another server',
    call(''),
    call('servers: [{ url: https://farm.example }],'),
    ['operation-server-added (none): risky, none'],
  ],
  [
    'the style of an array',
    takes('{ name: tags, in: query, style: form, schema: { type: array, items: { type: string } } }'),
    takes(
      '{ name: tags, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }',
    ),
    ['parameter-style-changed (request): breaking, none'],
  ],
  [
    '`explode` of an array',
    takes('{ name: tags, in: query, schema: { type: array, items: { type: string } } }'),
    takes('{ name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }'),
    ['parameter-style-changed (request): breaking, none'],
  ],
  [
    '`maxItems`',
    sends('{ type: array, items: { type: string } }'),
    sends('{ type: array, items: { type: string }, maxItems: 3 }'),
    ['max-items-tightened (request): breaking, none'],
  ],
  [
    '`uniqueItems`',
    sends('{ type: array, items: { type: string } }'),
    sends('{ type: array, items: { type: string }, uniqueItems: true }'),
    ['unique-items-required (request): breaking, none'],
  ],
  [
    '`additionalProperties: false`',
    sends(pet('')),
    sends(pet('').replace(/ }$/, ', additionalProperties: false }')),
    ['unknown-members-forbidden (request): breaking, none'],
  ],
  [
    '`oneOf` in a response',
    answers('{ oneOf: [{ type: string }, { type: integer }] }'),
    answers('{ oneOf: [{ type: string }, { type: integer }, { type: boolean }] }'),
    ['variant-added (response): breaking, breaking'],
  ],
  [
    'an event without what it always held',
    event(calf('id')),
    event(calf('')),
    ['property-became-optional (response): breaking, breaking'],
  ],
  [
    'an event that always holds something',
    event(calf('')),
    event(calf('id')),
    ['property-became-required (response): additive, additive'],
  ],
  [
    'a callback without what it always held',
    callback(calf('id')),
    callback(calf('')),
    ['property-became-optional (response): breaking, breaking'],
  ],
];

const harmless: readonly Case[] = [
  [
    'parameters that moved to the path item',
    takes('{ name: a, in: query, schema: { type: string } }'),
    call('').replace('post:', 'parameters: [{ name: a, in: query, schema: { type: string } }], post:'),
    [],
  ],
  [
    'a string widened to a union in a request',
    sends(pet('')),
    sends('{ type: object, properties: { name: { oneOf: [{ type: string }, { type: integer }] } } }'),
    ['variant-added (request): additive, additive'],
  ],
  [
    'a removed error status',
    call('', `${done}, '404': { description: N., ${json(pet(''))} }`),
    call('', done),
    ['error-class-removed (none): none, breaking', 'failure-removed (none): none, breaking'],
  ],
  ['a renamed `operationId`', call(''), call('').replace('createPet', 'addPet'), []],
  [
    'a method of another name',
    call(''),
    call('x-sdk-method: add,'),
    ['method-renamed (none): none, breaking'],
  ],
  [
    'a flattened `allOf`',
    sends(`{ allOf: [${calf('id')}, ${pet('')}] }`),
    sends('{ type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }'),
    [],
  ],
  [
    'a security alternative added',
    secured('{ key: [] }'),
    secured('{ key: [] }', '{ mtls: [] }'),
    ['security-relaxed (none): additive, none', 'auth-scheme-added (none): additive, additive'],
  ],
];

describe('what others miss is told', () => {
  test.each(missed)('%s', async (_, before, after, expected) => {
    expect(await told(before, after)).toEqual(expected.toSorted());
  });
});

describe('what others warn of is harmless, or breaks no more than it does', () => {
  test.each(harmless)('%s', async (_, before, after, expected) => {
    expect(await told(before, after)).toEqual(expected.toSorted());
  });
});
