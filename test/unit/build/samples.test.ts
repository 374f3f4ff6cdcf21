import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../generator/model/model.js';
import { modelOf, operationOf } from '../../support/read-yaml.js';

const samples = async (body: string, response: string): Promise<readonly Sample[]> => {
  const model = await modelOf(`
    paths:
      /pets/{pet}:
        parameters: [{ name: pet, in: path, required: true, example: pet_1, schema: { type: string } }]
        post:
          operationId: it
          parameters: [{ name: dry, in: query, schema: {}, examples: { two: { value: true } } }]
          requestBody: { content: { application/json: { ${body} } } }
          responses: { '200': { description: Fine., content: { application/json: { ${response} } } } }
    components: { examples: { Pet: { value: { id: pet_9 } } } }
  `);
  return operationOf(model, 'it').samples;
};

describe('samples', () => {
  it('pair request and answer by name', async () => {
    const found = await samples(
      'examples: { one: { value: { name: Rex } }, two: { value: { name: Tom } } }',
      'examples: { two: { value: { id: 2 } }, one: { value: { id: 1 } } }',
    );
    expect(found).toEqual([
      { name: 'two', parameters: { pet: 'pet_1', dry: true, name: 'Tom' }, response: { id: 2 } },
      { name: 'one', parameters: { pet: 'pet_1', name: 'Rex' }, response: { id: 1 } },
    ]);
  });

  it('may have a request or an answer only', async () => {
    const found = await samples('examples: { a: { value: { name: Rex } } }', 'examples: { b: { value: 1 } }');
    expect(found).toEqual([
      { name: 'b', parameters: { pet: 'pet_1' }, response: 1 },
      { name: 'a', parameters: { pet: 'pet_1', name: 'Rex' } },
    ]);
  });

  it('are called default when there is but one without a name, and may stand elsewhere', async () => {
    const found = await samples(
      'example: { name: Rex }',
      "examples: { default: { $ref: '#/components/examples/Pet' } }",
    );
    expect(found).toEqual([
      { name: 'default', parameters: { pet: 'pet_1', name: 'Rex' }, response: { id: 'pet_9' } },
    ]);
  });

  it('are none where the description has none', async () => {
    expect(await samples('schema: {}', 'schema: {}')).toEqual([]);
  });

  it('come from the parameters alone where there is no body', async () => {
    const model = await modelOf(`
      paths:
        /pets/{pet}/photo:
          get:
            operationId: it
            parameters: [{ name: pet, in: path, required: true, example: pet_1, schema: { type: string } }]
            responses: { '200': { description: Fine., content: { image/png: {} } } }
    `);
    expect(operationOf(model, 'it').samples).toEqual([{ name: 'default', parameters: { pet: 'pet_1' } }]);
  });
});
