import { expect, test } from 'vitest';
import { load } from '../../../generator/pipeline.js';
import { allOperations } from '../../../generator/model/operations.js';
import { folderWith } from '../../support/folder.js';

interface Case {
  readonly query: string;
  /** The schema of the answer. */
  readonly answer: string;
  readonly headers?: string;
  readonly root?: string;
  /** What the operation says of itself. */
  readonly word?: string;
}

const items = 'type: array, items: { type: object, properties: { id: { type: string } } }';
const object = (more: string): string => `{ type: object, properties: { data: { ${items} }, ${more} } }`;
const bare = `{ ${items} }`;

async function detect({ query, answer, headers = '{}', root = '', word = '' }: Case) {
  const names = query.split(' ').filter((each) => each !== '');
  const parameters = names.map((each) => {
    const [name = '', type = 'integer'] = each.split(':');
    return `{ name: '${name}', in: query, schema: { type: ${type} } }`;
  });
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
${root}
paths:
  /things:
    get:
      operationId: listThings
      ${word}
      parameters: [${parameters.join(', ')}]
      responses: { '200': { description: D, headers: ${headers}, content: { application/json: { schema: ${answer} } } } }
`;
  const cwd = await folderWith({ 'openapi.yaml': text });
  const [loaded, diagnostics] = await load({ input: 'openapi.yaml', cwd });
  const [operation] = loaded ? allOperations(loaded.model) : [];
  const notes = diagnostics.filter(({ code }) => code === 'pagination-detected');
  return { operation, notes };
}

const link = '{ Link: { schema: { type: string } } }';

test.each<readonly [string, Case, string | undefined]>([
  [
    'offset and limit',
    { query: 'offset limit', answer: object('total: { type: integer }') },
    '{ style: offset, offset: offset, total: total, items: data, limit: limit }',
  ],
  ['skip without more', { query: 'skip', answer: bare }, undefined],
  ['page and size', { query: 'page per_page', answer: bare }, '{ style: page, page: page, limit: per_page }'],
  [
    'a number of pages',
    { query: 'page size', answer: object('totalPages: { type: integer }') },
    '{ style: page, page: page, totalPages: totalPages, items: data, limit: size }',
  ],
  ['a page that is a text', { query: 'page:string size', answer: bare }, undefined],
  ['a count of the page alone', { query: 'page', answer: object('count: { type: integer }') }, undefined],
  [
    'a token',
    { query: 'page_token:string', answer: object('next_page_token: { type: string }') },
    '{ style: token, token: page_token, nextToken: next_page_token, items: data }',
  ],
  [
    'a token inside',
    {
      query: 'cursor:string',
      answer: object("meta: { type: object, properties: { next: { type: [string, 'null'] } } }"),
    },
    '{ style: token, token: cursor, nextToken: meta.next, items: data }',
  ],
  [
    'a token that nothing takes',
    { query: 'limit', answer: object('next_page_token: { type: string }') },
    undefined,
  ],
  [
    'the last item',
    { query: 'starting_after:string', answer: object('has_more: { type: boolean }') },
    '{ style: cursor, after: starting_after, hasMore: has_more, cursor: id, items: data }',
  ],
  ['the last item without an end', { query: 'after:string', answer: object('x: {}') }, undefined],
  [
    'a URL',
    { query: 'page limit', answer: object('next: { type: string, format: uri }') },
    '{ style: url, next: next, parameter: page, items: data, limit: limit }',
  ],
  [
    'a URL in links',
    {
      query: '',
      answer: object(
        '_links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } }',
      ),
    },
    '{ style: url, next: _links.next, items: data }',
  ],
  ['the header Link', { query: 'page', answer: bare, headers: link }, '{ style: link, parameter: page }'],
  [
    'an answer without a list',
    { query: 'page limit', answer: '{ type: object, properties: { id: { type: string } } }', headers: link },
    undefined,
  ],
  [
    'two lists of which none is the usual',
    { query: 'page limit', answer: `{ type: object, properties: { a: { ${items} }, b: { ${items} } } }` },
    undefined,
  ],
  [
    'the list that is called like the resource',
    {
      query: 'page limit',
      answer: `{ type: object, properties: { a: { ${items} }, things: { ${items} } } }`,
    },
    '{ style: page, page: page, items: things, limit: limit }',
  ],
  [
    'styles that are declared',
    { query: 'page limit', answer: bare, root: 'x-sdk-pagination: {}' },
    undefined,
  ],
])('%s', async (_, given, declaration) => {
  const { operation, notes } = await detect(given);
  expect(operation?.paging?.detected).toBe(declaration === undefined ? undefined : true);
  if (declaration !== undefined) expect(operation?.name).toBe('list');
  expect(notes.map(({ severity }) => severity)).toEqual(declaration === undefined ? [] : ['info']);
  if (declaration !== undefined) expect(notes[0]?.hint).toContain(`\`x-sdk-pagination: ${declaration}\``);
});

test('the proposed declaration is what was detected', async () => {
  const given = {
    query: 'page limit',
    answer: object('meta: { type: object, properties: { total: { type: integer } } }'),
  };
  const { operation, notes } = await detect(given);
  const [, declaration = ''] = /`x-sdk-pagination: (.*?)`/.exec(notes[0]?.hint ?? '') ?? [];
  const declared = await detect({ ...given, word: `x-sdk-pagination: ${declaration}` });
  expect(declared.notes).toEqual([]);
  expect(declared.operation?.paging).toEqual({ ...operation?.paging, detected: false });
});

test('one operation says that it is not so', async () => {
  const { operation } = await detect({ query: 'page limit', answer: bare, word: 'x-sdk-pagination: false' });
  expect(operation?.paging).toBeUndefined();
});
