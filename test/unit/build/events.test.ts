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

  it('say of their members what the schema says, where they have no words of their own', async () => {
    const model = await modelOf(`
      webhooks:
        pet.created:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    allOf:
                      - { $ref: '#/components/schemas/Event' }
                      - properties:
                          type: { const: pet.created, description: Always the same. }
                          data: { type: object, properties: { pet: { type: string } } }
      components:
        schemas:
          Event:
            type: object
            properties:
              type: { type: string, description: What happened. }
              data:
                type: object
                description: What it is about.
                properties: { pet: { type: string, description: The pet. } }
    `);
    expect(model.events[0]?.base?.members).toMatchObject([
      { name: 'type', schema: { doc: { description: 'Always the same.' } } },
      {
        name: 'data',
        schema: {
          doc: { description: 'What it is about.' },
          properties: [{ name: 'pet', schema: { doc: { description: 'The pet.' } } }],
        },
      },
    ]);
  });

  it('stand alone when they carry anything else', async () => {
    const own = await event('{ type: object, properties: { pet: { type: string } } }');
    expect(own).toMatchObject({ payload: { kind: 'object' } });
    expect(own).not.toHaveProperty('base');
  });
});
