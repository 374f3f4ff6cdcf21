import { expect, test } from 'vitest';
import { kinds, membersOf, slotOf } from '../../../generator/spec/grammar.js';
import { placesOf, walk } from '../../../generator/spec/walk.js';
import { readWell } from './helpers.js';

test('every shape in the grammar names a kind or a simple value', () => {
  const simple = ['string', 'boolean', 'number', 'data'];
  const slots = kinds.flatMap((kind) => membersOf(kind).map((key) => slotOf(kind, key)));
  expect(slots.filter((slot) => !slot?.inner && !simple.includes(slot?.content ?? ''))).toEqual([]);
});

test('names of properties are not taken for keywords', () => {
  const visited: string[] = [];
  walk({ properties: { items: { not: {} }, enum: { type: 'string' } }, enum: [{}], 'x-sdk-a': [{ b: {} }], 'x-a': [{ b: {} }] }, 'schema', (place) => {
    visited.push(`${place.key ?? ''} ${place.kind}`);
    return true;
  });
  expect(visited).toEqual([' schema', 'items schema', 'not schema', 'enum schema', '0 other', 'b other']);
});

test('each object is found once, by kind, and references only where they are schemas', async () => {
  const document = await readWell({
    'openapi.yaml': `paths:
  /a: { $ref: 'a.yaml#/a' }
  /b: { $ref: 'a.yaml#/a' }
components:
  parameters:
    P: { schema: { type: string } }
  schemas:
    S: { $ref: '#/components/schemas/T' }
    T: { items: {} }
`,
    'a.yaml': "a: { get: { parameters: [{ $ref: 'openapi.yaml#/components/parameters/P' }] } }\n",
  });
  const count = (['pathItem', 'operation', 'parameter', 'schema'] as const).map((kind) => placesOf(document, kind).length);
  expect(count).toEqual([1, 1, 1, 4]);
});
