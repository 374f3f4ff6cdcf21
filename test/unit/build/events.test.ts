import { describe, expect, it } from 'vitest';
import { modelOf } from '../../support/read-yaml.js';

const event = async (schema: string) => {
  const model = await modelOf(`
    webhooks:
      pet.created:
        post: { description: A pet came., requestBody: { content: { application/json: { schema: ${schema} } } } }
    components:
      schemas:
        Event: { type: object, properties: { type: { type: string }, data: { type: object, properties: { object: { type: object }, before: { type: string } } } } }
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
      payload: {
        kind: 'object',
        properties: [{ name: 'type', schema: { kind: 'literal' } }, { name: 'data' }],
      },
    });
  });

  it('keep what the schema says of a member and they do not', async () => {
    const built = await event(
      "{ allOf: [{ $ref: '#/components/schemas/Event' }, { properties: { data: { properties: { object: { type: integer } } } } }] }",
    );
    const [data] = built?.base?.members ?? [];
    expect(data?.schema).toMatchObject({
      properties: [
        { name: 'object', schema: { type: 'integer' } },
        { name: 'before', schema: { type: 'string' } },
      ],
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

describe('how events are signed', () => {
  const SCHEME =
    "x-sdk-webhooks: { header: Sig, timestampKey: t, signatureKey: s, payload: '{t}{body}', typeMember: kind";

  it('is what the description says, with a tolerance in any case', async () => {
    const known = {
      header: 'Sig',
      timestampKey: 't',
      signatureKey: 's',
      payload: '{t}{body}',
      typeMember: 'kind',
    };
    expect((await modelOf(`${SCHEME} }`)).webhooks).toEqual({ ...known, tolerance: 300 });
    expect((await modelOf(`${SCHEME}, tolerance: 60 }`)).webhooks).toEqual({ ...known, tolerance: 60 });
  });

  it('is not known otherwise', async () => {
    expect(await modelOf('webhooks: {}')).not.toHaveProperty('webhooks');
  });
});
