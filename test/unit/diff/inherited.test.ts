import { expect, test } from 'vitest';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import { read } from './random/compare.js';

const base = (members: string): string =>
  `{ type: object, properties: { id: { type: string }, ${members} } }`;
const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

/** An animal is never sent by itself: a dog is answered, a puppy sent, and a report holds one that has no name. */
const farm = (
  animal: string,
  dog = '{ type: object, properties: { bark: { type: string } } }',
): string => `openapi: 3.1.0
info: { title: Farm, version: '1' }
servers: [{ url: https://farm.example }]
paths:
  /dogs:
    get:
      operationId: findDog
      responses: { '200': { description: A., content: { application/json: { schema: ${ref('Dog')} } } } }
    post:
      operationId: addPuppy
      requestBody: { content: { application/json: { schema: ${ref('Puppy')} } } }
      responses: { '204': { description: Done. } }
  /reports:
    post:
      operationId: report
      requestBody: { content: { application/json: { schema: { allOf: [${ref('Animal')}, { required: [id] }] } } } }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Animal: ${animal}
    Dog: { allOf: [${ref('Animal')}, ${dog}] }
    Puppy: { allOf: [${ref('Dog')}, { type: object, properties: { litter: { type: integer } } }] }
`;

async function told(before: string, after: string): Promise<readonly string[]> {
  const changes = diffModels(await read(before), await read(after));
  return changes.map(({ rule, fact, operations }) => {
    const place = fact.place.map(({ name, kind }) => name || kind).join('.');
    return `${rule.id} ${place} (${fact.direction}): ${operations.join(', ')}`;
  });
}

const plain = base('size: { type: integer }');

test.each([
  ['a member less', base(''), 'property-removed Animal.size'],
  ['a member more', base('size: { type: integer }, fur: { type: string }'), 'property-added Animal.fur'],
  ['another type', base('size: { type: array, items: { type: string } }'), 'type-changed Animal.size'],
  ['other words', base('size: { type: integer, description: In feet. }'), 'description-added Animal.size'],
  [
    'no other members',
    plain.replace(/ }$/, ', additionalProperties: false }'),
    'unknown-members-forbidden Animal.members',
  ],
])('%s in a schema that others take in is told once, for all of them', async (_, animal, expected) => {
  expect(await told(farm(plain), farm(animal))).toEqual([`${expected} (both): report, findDog, addPuppy`]);
});

test('a change in the middle is told there', async () => {
  const dog = '{ type: object, properties: { growl: { type: string } } }';
  const reached = '(both): findDog, addPuppy';
  expect(await told(farm(plain), farm(plain, dog))).toEqual([
    `property-removed Dog.bark ${reached}`,
    `property-added Dog.growl ${reached}`,
  ]);
});

test('what one that takes in another says itself is told of it alone', async () => {
  const dog = '{ type: object, required: [size], properties: { bark: { type: string } } }';
  expect(await told(farm(plain), farm(plain, dog))).toEqual([
    'property-became-required Dog.size (both): findDog, addPuppy',
  ]);
});

/** A keeper's pet is a cat or a dog, or one of those that `pets` adds, with a keeper; it is answered. */
const kept = (pets = '', cat = '', dog = ''): string => `openapi: 3.1.0
info: { title: Farm, version: '1' }
servers: [{ url: https://farm.example }]
paths:
  /kept:
    get:
      operationId: findKept
      responses: { '200': { description: A., content: { application/json: { schema: ${ref('Kept')} } } } }
components:
  schemas:
    Animal: { type: object, required: [id], properties: { id: { type: string } } }
    Cat: { allOf: [${ref('Animal')}, { type: object, properties: { purrs: { type: boolean } ${cat} } }] }
    Dog: { allOf: [${ref('Animal')}, { type: object, properties: { barks: { type: boolean } ${dog} } }] }
    Fish: { type: object, properties: { fins: { type: integer } } }
    Pet: { oneOf: [${ref('Cat')}, ${ref('Dog')} ${pets}] }
    Kept: { allOf: [${ref('Pet')}, { type: object, properties: { keeper: { type: string } } }] }
`;

test.each([
  ['a variant more', kept(), kept(`, ${ref('Fish')}`), ['variant-added Pet.Fish']],
  ['a variant less', kept(`, ${ref('Fish')}`), kept(), ['variant-removed Pet.Fish']],
  ['a variant that grew', kept(), kept('', ', claws: { type: integer }'), ['property-added Cat.claws']],
  [
    'two variants that grew',
    kept(),
    kept('', ', claws: { type: integer }', ', tricks: { type: integer }'),
    ['property-added Cat.claws', 'property-added Dog.tricks'],
  ],
])('%s of a choice that is taken in is told once', async (_, before, after, expected) => {
  expect(await told(before, after)).toEqual(expected.map((each) => `${each} (response): findKept`));
});
