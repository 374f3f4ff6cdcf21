import { api, type Part } from './api.js';

/** Where the API is. */
export const url = 'https://api.example.com';

/** A reference to the schema that there is. */
export const pets: Part = { $ref: '#/components/schemas/Pet' };

/** Content that is JSON. */
export function json(schema: Part): Part {
  return { 'application/json': { schema } };
}

/** A successful answer. */
export function ok(content: Part): Part {
  return { responses: { 200: { description: 'One.', content } } };
}

/** Two variants, told apart by a member; the first by the value `text`. */
export function withUnion(text: string, target = '#/components/schemas/Cat'): Part {
  const variant = { type: 'object', required: [text], properties: { [text]: { type: 'string' } } };
  const mapping = { [text]: target, dog: '#/components/schemas/Dog' };
  const oneOf = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }];
  return api({
    components: {
      schemas: { Cat: variant, Dog: variant, Pet: { oneOf, discriminator: { propertyName: text, mapping } } },
    },
  });
}

/** A body of fields. */
export function withForm(mediaType: string, text: string): Part {
  const schema = {
    type: 'object',
    required: [text],
    properties: { [text]: { type: 'string' }, o: { type: 'object' } },
  };
  const encoding = { [text]: { contentType: 'text/plain' }, o: { style: 'deepObject' } };
  const post = {
    operationId: 'sendPet',
    requestBody: { content: { [mediaType]: { schema, encoding } } },
    ...ok(json(pets)),
  };
  return api({ paths: { '/pets': { post } } });
}
