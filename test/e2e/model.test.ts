import { expect, test } from 'vitest';
import { allOperations, requestSchemas } from '../../generator/model/operations.js';
import type { Schema } from '../../generator/model/schema.js';
import { visitSchema } from '../../generator/model/visit.js';
import { loadStripe } from './support/stripe.js';

const model = await loadStripe();

test('only what the documents leave open has no declared shape', () => {
  const open = new Set<string>();
  const look = (where: string, schema: Schema): void =>
    visitSchema(schema, (part) => {
      if (part.kind === 'scalar' && part.type === 'any') open.add(where);
    });
  for (const { name, schema } of model.schemas.values()) look(name, schema);
  for (const operation of allOperations(model)) {
    for (const schema of requestSchemas(operation)) look(operation.id, schema);
    if (operation.response) look(operation.id, operation.response.schema);
  }
  // Event: the object an event carries and what it was before; intents: what the browser's library gets.
  expect([...open].sort()).toEqual(['Event', 'PaymentIntent', 'SetupIntent']);
});

test('every event carries an object of the API and is told apart by its type', () => {
  expect(model.events.length).toBeGreaterThan(200);
  const types = model.events.map(({ name, base }) => {
    const type = base?.members.find((member) => member.name === 'type')?.schema;
    const data = base?.members.find((member) => member.name === 'data')?.schema;
    const carried =
      data?.kind === 'object' ? data.properties.find((member) => member.name === 'object') : undefined;
    expect(['ref', 'union'], name).toContain(carried?.schema.kind);
    return type?.kind === 'literal' ? type.value : undefined;
  });
  expect(types).toEqual(model.events.map(({ name }) => name));
});
