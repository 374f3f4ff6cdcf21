import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../generator/model/model.js';
import { modelOf, operationOf } from '../../support/read-yaml.js';

/** The operation `it` of a description with one path; `extra` are the other members of the path item. */
const built = async (operation: string, extra = '', path = '/pets/{pet}'): Promise<Operation> =>
  operationOf(
    await modelOf(`paths:\n  '${path}':\n    post: { operationId: it, ${operation} }\n${extra}`),
    'it',
  );

describe('an operation', () => {
  it('has words, marks, and a path in parts', async () => {
    const operation = await built(
      'summary: Short., deprecated: true, responses: {}',
      '',
      '/v1/pets/{pet}/toys',
    );
    const pet = { kind: 'parameter', name: 'pet' };
    expect(operation).toMatchObject({ method: 'post', doc: { description: 'Short.', deprecated: '' } });
    expect(operation.path).toEqual([
      { kind: 'text', text: '/v1/pets/' },
      pet,
      { kind: 'text', text: '/toys' },
    ]);
  });

  it('may have a host of its own', async () => {
    expect((await built("servers: [{ url: 'https://files.example.com' }], responses: {}")).server).toBe(
      'https://files.example.com',
    );
    expect(await built('responses: {}')).not.toHaveProperty('server');
  });
});

describe('parameters', () => {
  const SHARED =
    '    parameters: [{ name: limit, in: query, description: All., schema: { type: integer } }, { name: pet, in: path, required: true, schema: { type: string } }]';

  it('of the path item hold for each operation', async () => {
    const { parameters } = await built('responses: {}', SHARED);
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([['limit', 'query', false], ['pet', 'path', true]]); // prettier-ignore
  });

  it('of the operation replace those of the same name and place', async () => {
    const own =
      'parameters: [{ name: limit, in: query, required: true, schema: { type: string } }, { name: limit, in: header, schema: {} }]';
    const { parameters } = await built(`${own}, responses: {}`, SHARED);
    expect(parameters.map(({ name, in: place }) => `${name} ${place}`)).toEqual([
      'limit query',
      'pet path',
      'limit_header header',
    ]);
    expect(parameters[2]).toMatchObject({ wire: 'limit' });
    expect(parameters[0]).toMatchObject({ required: true, schema: { type: 'string' }, doc: {} });
  });

  it('may be named elsewhere, and lose the brackets of a list', async () => {
    const extra =
      "components: { parameters: { Tags: { name: 'tags[]', in: query, schema: { type: array, items: { type: string } } } } }";
    const { parameters } = await built(
      "parameters: [{ $ref: '#/components/parameters/Tags' }], responses: {}",
      extra,
    );
    expect(parameters[0]).toMatchObject({
      name: 'tags',
      wire: 'tags[]',
      schema: { kind: 'array' },
      style: { style: 'form', explode: true },
    });
  });

  it.each([
    ['in: query, schema: { type: string }', undefined],
    ['in: query, style: deepObject, schema: { type: object }', undefined],
    ['in: query, schema: { type: array }', { style: 'form', explode: true }],
    ['in: query, style: pipeDelimited, schema: { type: array }', { style: 'pipeDelimited', explode: false }],
    ['in: header, schema: { enum: [a, b] }', undefined],
    ['in: header, schema: { type: integer }', { style: 'simple', explode: false }],
    ['in: cookie, schema: { type: string }', { style: 'form', explode: true }],
    ['in: query, content: { application/json: { schema: {} } }', { style: 'json', explode: false }],
    [
      'in: query, allowReserved: true, schema: { type: string }',
      { style: 'form', explode: true, reserved: true },
    ],
  ])('have a style where one is needed: %s', async (words, style) => {
    const { parameters } = await built(`parameters: [{ name: a, ${words} }], responses: {}`);
    expect(parameters[0]?.style).toEqual(style);
  });

  it('of the path that nobody declares are strings', async () => {
    expect((await built('responses: {}')).parameters).toMatchObject([
      { name: 'pet', in: 'path', required: true, schema: { type: 'string' } },
    ]);
  });
});

describe('bodies', () => {
  it.each([
    ['application/json; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/csv', 'text'],
    ['application/pdf', 'binary'],
  ])('%s is %s', async (mediaType, encoding) => {
    const { body, response } = await built(
      `requestBody: { required: true, content: { '${mediaType}': { schema: { type: string } } } }, responses: { 2XX: { description: Fine., content: { '${mediaType}': { schema: { type: string } } } } }`,
    );
    const type = encoding === 'binary' ? 'binary' : 'string';
    expect(body).toMatchObject({ encoding, mediaType, required: true, schema: { type } });
    expect(response).toMatchObject({ status: 200, encoding, mediaType });
  });

  it.each(['json', 'a b/c', 'text/plain; charset="\\u00e9"', 'text/plain\\r\\n;a: b'])(
    'that are said to be %s are not said to be anything in a header',
    async (mediaType) => {
      const content = `content: { "${mediaType.replaceAll('"', '\\"')}": { schema: { type: string } } }`;
      const { body, response } = await built(
        `requestBody: { ${content} }, responses: { '200': { description: Fine., ${content} } }`,
      );
      expect([body?.mediaType, response?.mediaType]).toEqual(['*/*', '*/*']);
    },
  );

  it.each([
    ['application/x-www-form-urlencoded', 'form'],
    ['multipart/form-data', 'multipart'],
  ])('%s consists of fields, whatever it is said to be', async (mediaType, encoding) => {
    const { body } = await built(
      `requestBody: { content: { '${mediaType}': { schema: { type: string } } } }, responses: {}`,
    );
    expect(body).toMatchObject({ encoding, mediaType, schema: { kind: 'map', values: { type: 'any' } } });
  });

  it('with files are forms, where there is a choice', async () => {
    const content = (property: string): string =>
      ['application/json', 'multipart/form-data']
        .map((type) => `${type}: { schema: { type: object, properties: { a: { ${property} } } } }`)
        .join(', ');
    const encodings = await Promise.all(
      [
        'type: string',
        'type: string, format: binary',
        'type: array, items: { type: string, format: binary }',
      ].map(
        async (each) =>
          (await built(`requestBody: { content: { ${content(each)} } }, responses: {}`)).body?.encoding,
      ),
    );
    expect(encodings).toEqual(['json', 'multipart', 'multipart']);
  });

  it('are sent in the first form that has a shape', async () => {
    const content =
      "content: { image/png: {}, application/json: { schema: { type: string } }, 'text/plain': {} }";
    expect((await built(`requestBody: { ${content} }, responses: {}`)).body).toMatchObject({
      encoding: 'json',
      required: false,
    });
  });

  it('of answers may be streams of events, where nothing else is offered', async () => {
    const events = "'text/event-stream; charset=utf-8': { schema: { type: integer } }";
    const answer = (content: string) =>
      built(`x-sdk-stream-end: '[DONE]', responses: { '200': { description: x, content: { ${content} } } }`);
    expect((await answer(events)).response).toMatchObject({ encoding: 'events', streamEnd: '[DONE]' });
    expect((await answer(`${events}, application/json: {}`)).response).toMatchObject({ encoding: 'json' });
    expect((await answer(`${events}, text/plain: {}`)).response).toMatchObject({ encoding: 'text' });
  });

  it('are absent when there is no content', async () => {
    const operation = await built(
      "responses: { '204': { description: Gone. }, default: { description: Failed., content: { application/json: {} } } }",
    );
    expect(operation).not.toHaveProperty('response');
    expect(operation).not.toHaveProperty('body');
  });

  it('of answers may be named elsewhere', async () => {
    const extra =
      'components: { responses: { Fine: { description: Fine., content: { application/json: { schema: { type: integer } } } } } }';
    const { response } = await built("responses: { '201': { $ref: '#/components/responses/Fine' } }", extra);
    expect(response).toMatchObject({ status: 201, schema: { type: 'integer' } });
  });
});

describe('pages', () => {
  const LIST = `
    x-sdk-pagination:
      cursor: { style: cursor, after: after, before: before, limit: limit, items: data, hasMore: more, cursor: id, url: path, envelope: { $ref: '#/components/schemas/List' } }
      search: { style: token, token: page, items: data, nextToken: next, envelope: { $ref: '#/components/schemas/Found' } }
    paths:
      /pets:
        get: { operationId: it, x-sdk-pagination: cursor, responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } } } }
      /pets/search:
        get: { operationId: find, x-sdk-pagination: search, responses: { '200': { description: Fine., content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Found' }, { properties: { data: { items: { type: string } } } }] } } } } } }
    components:
      schemas:
        List: { type: object, properties: { data: { type: array, items: {} } } }
        Found: { type: object, properties: { data: { type: array, items: {} } } }
        Pets: { allOf: [{ $ref: '#/components/schemas/List' }, { properties: { data: { items: { type: string } } } }] }
  `;

  it('are declared once and used by name', async () => {
    const model = await modelOf(LIST);
    expect(model.paginations.get('cursor')).toMatchObject({
      style: 'cursor',
      after: 'after',
      url: 'path',
      before: 'before',
      limit: 'limit',
      items: 'data',
      hasMore: 'more',
      cursor: 'id',
    });
    expect(model.paginations.get('search')).toMatchObject({
      style: 'token',
      token: 'page',
      nextToken: 'next',
    });
    expect(model.paginations.get('search')).not.toHaveProperty('hasMore');
    expect(operationOf(model, 'find')).toMatchObject({
      pagination: 'search',
      response: { schema: { kind: 'list', items: { type: 'string' } } },
    });
    expect(operationOf(model, 'it').pagination).toBe('cursor');
  });
});
