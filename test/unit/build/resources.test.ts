import { describe, expect, it } from 'vitest';
import { modelOf } from '../../support/read-yaml.js';

describe('the resource tree', () => {
  const YAML = `
    tags: [{ name: toys, description: Things to play with. }]
    paths:
      /v1/toys: { get: { tags: [toys], responses: {} }, post: { responses: {} } }
      /v1/toys/{toy}: { get: { responses: {} } }
      /v1/shop/sessions: { $ref: '#/components/pathItems/Sessions' }
      /v1/shop/sessions/{session}: { get: { responses: {} } }
    components: { pathItems: { Sessions: { post: { responses: {} } } } }
  `;

  it('has collections at the top and namespaces around them', async () => {
    const [toys, shop] = (await modelOf(YAML)).resources;
    expect(toys).toMatchObject({ name: 'toys', path: ['toys'], item: 'toy', children: [] });
    expect(toys?.operations.map(({ name }) => name)).toEqual(['list', 'create', 'retrieve']);
    expect(shop).toMatchObject({
      name: 'shop',
      operations: [],
      children: [{ name: 'sessions', path: ['shop', 'sessions'], item: 'session' }],
    });
  });

  it('has the words of the tag', async () => {
    expect((await modelOf(YAML)).resources[0]?.doc).toEqual({ description: 'Things to play with.' });
  });
});
