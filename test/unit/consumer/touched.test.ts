import path from 'node:path';
import { expect, test } from 'vitest';
import { SdkPlaces } from '../../../generator/consumer/places.js';
import { touching } from '../../../generator/consumer/touched.js';
import { viewOf } from '../../../generator/consumer/open.js';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import { folderWith } from '../../support/folder.js';
import { modelOf } from '../../support/read-yaml.js';
import { open, readModel } from './support.js';

const [before, after] = [await readModel('old.yaml'), await readModel('new.yaml')];
const changes = diffModels(before, after);
const places = new SdkPlaces(viewOf(before, {}));

const code = {
  'used.ts': `import { Kennel, type Pet } from '@acme/kennel';
    const color = (pet: Pet) => pet.color;
    const isMoving = (pet: Pet) => pet.kind === 'inTransit';
    const settle = (kennel: Kennel) => kennel.pets.archive('pet_1').then(() => [color, isMoving]);
    settle(new Kennel());`,
  'lookalikes.ts': `import { Kennel, type Pet } from '@acme/kennel';
    const other = { color: 'red', kind: 'inTransit', pets: { archive: () => 1 } };
    export const id = (pet: Pet) => pet.id + other.color + other.pets.archive();
    export const make = () => new Kennel();`,
};

test('code is reached by changes of the members, values and methods that it uses, and by those of the whole client', async () => {
  const consumer = await open(before, await folderWith(code));
  const reached = touching(changes, consumer, places).map(({ rule, fact, uses }) => [
    rule.id,
    fact.place.at(-1)?.name,
    uses?.map(({ file, line }) => `${path.basename(file)}:${line}`),
  ]);
  expect(reached).toEqual([
    ['enum-value-removed', '"inTransit"', ['used.ts:3']],
    ['property-removed', 'color', ['used.ts:2']],
    ['operation-removed', 'archivePet', ['used.ts:4']],
    ['api-version-changed', undefined, undefined],
    ['enum-value-added', '"in_transit"', ['used.ts:3', 'used.ts:3']],
  ]);
});

test('every place of a change leads to a declaration, or to the client as a whole', () => {
  const unknown = changes
    .filter(({ fact }) => fact.kind !== 'added' && fact.place.length > 0)
    .filter(({ fact }) => places.find(fact.place)?.keys.length === 0);
  expect(unknown).toEqual([]);
});

test('a change of a schema that others take in is one of their members, too', async () => {
  const ref = "{ $ref: '#/components/schemas/Animal' }";
  const model = await modelOf(`
openapi: 3.1.0
info: { title: Farm, version: '1' }
servers: [{ url: https://farm.example }]
paths:
  /dogs:
    post:
      operationId: addDog
      requestBody: { content: { application/json: { schema: { allOf: [${ref}, { required: [size] }] } } } }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Animal: { type: object, properties: { size: { type: integer } } }
    Dog: { allOf: [${ref}, { properties: { bark: { type: string } } }] }
`);
  const place = [
    { kind: 'schema', name: 'Animal' },
    { kind: 'property', name: 'size' },
  ] as const;
  const keys = ['Animal.size', 'Dog.size', 'DogCreateParams.size'];
  expect(new SdkPlaces(viewOf(model, {})).find(place)).toEqual({ keys, isMember: true });
});
