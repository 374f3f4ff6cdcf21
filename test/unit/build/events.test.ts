import { describe, expect, it } from 'vitest';
import { modelOf } from '../../support/read-yaml.js';

const event = async (schema: string) => {
  const model = await modelOf(`
    webhooks:
      pet.created:
        post: { description: A pet came., requestBody: { content: { application/json: { schema: ${schema} } } } }
    components:
      schemas:
        Event: { type: object, properties: { type: { type: string } } }
  `);
  return model.events[0];
};

describe('events', () => {
  it('know the schema they specialise and the members in which they are narrower', async () => {
    const built = await event(
      "{ allOf: [{ $ref: '#/components/schemas/Event' }, { properties: { type: { const: pet.created } } }] }",
    );
    expect(built).toMatchObject({
      name: 'pet.created',
      doc: { description: 'A pet came.' },
      base: {
        schema: 'Event',
        members: [{ name: 'type', schema: { kind: 'literal', value: 'pet.created' } }],
      },
      payload: { kind: 'object', properties: [{ name: 'type', schema: { kind: 'literal' } }] },
    });
  });

  it('stand alone when they carry anything else', async () => {
    const own = await event('{ type: object, properties: { pet: { type: string } } }');
    expect(own).toMatchObject({ payload: { kind: 'object' } });
    expect(own).not.toHaveProperty('base');
  });
});
