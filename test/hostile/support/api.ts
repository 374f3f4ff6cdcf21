/** Part of a description. */
export type Part = Readonly<Record<string, unknown>>;

const answer = {
  200: {
    description: 'One.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
  },
};

/** Smallest description with a resource, an operation that answers and a schema; `part` stands at its top. */
export function api(part: Part = {}): Part {
  return {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/pets': { get: { operationId: 'findPets', responses: answer } } },
    components: { schemas: { Pet: pet } },
    ...part,
  };
}

const pet = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };

/** The same with more in `info`. */
export function withInfo(part: Part): Part {
  return api({ info: { title: 'Pets', version: '1', ...part } });
}

/** The same with more in its operation; `path` instead of `/pets`. */
export function withOperation(part: Part, path = '/pets', more: Part = {}): Part {
  return api({
    paths: { [path]: { get: { operationId: 'findPets', responses: answer, ...part } } },
    ...more,
  });
}

/** The same with a parameter, whose path takes it if that is where it is. */
export function withParameter(part: Part & { readonly name: string; readonly in: string }): Part {
  const inPath = part.in === 'path';
  const parameter = { required: inPath, schema: { type: 'string' }, ...part };
  return withOperation({ parameters: [parameter] }, inPath ? `/pets/{${part.name}}` : '/pets');
}

/** The same with more in its schema, which is sent, too. */
export function withSchema(part: Part, more: Part = {}): Part {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } };
  const post = { operationId: 'makePet', requestBody: { required: true, content }, responses: answer };
  return api({
    paths: { '/pets': { post } },
    components: { schemas: { Pet: { ...pet, ...part } }, ...more },
  });
}

/** The same with a member of its schema. */
export function withMember(schema: Part, name = 'member'): Part {
  return withSchema({ required: ['id', name], properties: { id: { type: 'string' }, [name]: schema } });
}

/** The same where keys are asked for. */
export function withKey(scheme: Part, name = 'key', scopes: readonly string[] = []): Part {
  const other = { type: 'http', scheme: 'bearer' };
  return api({
    security: [{ [name]: scopes }, { other: [] }],
    components: { schemas: { Pet: pet }, securitySchemes: { [name]: scheme, other } },
  });
}

/** A step of a `$ref`. */
export function step(name: string): string {
  return encodeURIComponent(wellFormed(name).replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** A text as addresses can hold it: halves of characters are replaced. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}
