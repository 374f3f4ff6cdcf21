import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../generator/build/build-model.js';
import { modelOf, readYaml } from '../../support/read-yaml.js';

describe('buildModel', () => {
  it('takes title, version, words and server from the description', async () => {
    const model = await modelOf(`
      info: { title: Pet API, version: '2024-01-01', description: Pets. }
      servers: [{ url: 'https://api.pets.example' }, { url: 'https://other.example' }]
    `);
    expect(model).toMatchObject({
      name: 'Pet API',
      title: 'Pet API',
      version: '2024-01-01',
      doc: { description: 'Pets.' },
      server: 'https://api.pets.example',
    });
  });

  it('is named by the caller, else by the client options, else by the title', async () => {
    const document = await readYaml('x-sdk-client: { name: Petter }');
    expect(buildModel(document, { name: 'Mine' })[0].name).toBe('Mine');
    expect(buildModel(document)[0].name).toBe('Petter');
  });

  it('has nothing in it when the description has nothing', async () => {
    const { resources, events, schemas, paginations, auth, errors, ...rest } = await modelOf('');
    expect([resources, events, schemas.size, paginations.size, auth]).toEqual([[], [], 0, 0, []]);
    expect(errors).toEqual({ path: [], types: [] });
    expect(rest).not.toHaveProperty('idempotency');
    expect(rest).not.toHaveProperty('expansion');
  });

  it('keeps named schemas in the order of the description', async () => {
    const model = await modelOf('components: { schemas: { Zoo: { type: string }, Ant: { type: string } } }');
    expect([...model.schemas.keys()]).toEqual(['Zoo', 'Ant']);
  });

  it('turns webhooks into events', async () => {
    const model = await modelOf(`
      webhooks:
        pet.created:
          post: { description: A pet came., requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
      components: { schemas: { Pet: { type: object, properties: { kind: { enum: [a, b] } } } } }
    `);
    expect(model.events).toMatchObject([
      { name: 'pet.created', doc: { description: 'A pet came.' }, payload: { target: 'Pet' } },
    ]);
    expect(model.schemas.get('Pet')?.usage).toEqual({ request: false, response: true });
  });
});
