import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open, type Construct } from './construct.js';

const text = 'blue';
const list = [3, 4, 5];
const object = { R: 100, G: 200 };

/** A construct for the tests of one `describe`. */
function opened(name: string): () => Construct {
  let construct: Construct | undefined;
  beforeAll(async () => {
    construct = await open(name);
  }, 120_000);
  afterAll(() => construct?.close());
  return () => {
    if (!construct) throw new Error(`${name} is not open`);
    return construct;
  };
}

/** The last request, after the server has found it to be as described. */
async function sent({ client, server }: Construct, method: string, ...args: readonly unknown[]) {
  await client['styles']?.[method]?.(...args);
  const request = server.requests.at(-1);
  if (request?.status !== 204) throw new Error(`${method} was not sent`);
  return request;
}

describe('in a path', () => {
  const construct = opened('path-styles');

  test.each([
    ['simple', 'blue', '3,4,5', 'R,100,G,200'],
    ['simpleExploded', 'blue', '3,4,5', 'R=100,G=200'],
    ['label', '.blue', '.3,4,5', '.R,100,G,200'],
    ['labelExploded', '.blue', '.3.4.5', '.R=100.G=200'],
    ['matrix', ';text=blue', ';list=3,4,5', ';object=R,100,G,200'],
    ['matrixExploded', ';text=blue', ';list=3;list=4;list=5', ';R=100;G=200'],
  ])('%s', async (method, ...segments) => {
    const { path, params } = await sent(construct(), method, text, list, object);
    expect(path).toBe(`/${method}/${segments.join('/')}`);
    expect(params).toEqual({ text, list, object });
  });

  test('what has a meaning in a path is encoded', async () => {
    const { path, params } = await sent(construct(), 'labelExploded', 'a/b c', [3], object);
    expect(path).toBe('/labelExploded/.a%2Fb%20c/.3/.R=100.G=200');
    expect(params).toMatchObject({ text: 'a/b c' });
  });

  test.each([
    ['a list without items', [text, [], object]],
    ['an item that climbs up', [text, ['..'], object]],
    ['nothing', [undefined, list, object]],
  ])('%s is not sent', async (_, args) => {
    const { client, server } = construct();
    const before = server.requests.length;
    await expect(client['styles']?.['label']?.(...args)).rejects.toThrow(/must (not be|be given)|is no id/);
    expect(server.requests.length).toBe(before);
  });

  test.each([
    '/label/blue/.3,4/.R,1,G,2',
    '/labelExploded/.blue/.3,4/.R=1.G=2',
    '/matrix/;text=blue/;other=3/;object=R,1,G,2',
    '/matrix/;text=blue/;list=3;list=4/;object=R,1,G,2',
    '/simple/blue/3,4/R,1,G',
    '/simpleExploded/blue/3/R,1,G,2',
  ])('%s is refused', async (path) => {
    expect((await fetch(construct().server.url + path)).status).toBe(400);
  });
});

describe('in a query', () => {
  const construct = opened('query-styles');

  test.each([
    ['usual', 'text=blue&list=3&list=4&list=5&R=100&G=200'],
    ['form', 'text=blue&list=3,4,5&object=R,100,G,200'],
    ['formExploded', 'text=blue&list=3&list=4&list=5&R=100&G=200'],
    ['spaceDelimited', 'text=blue&list=3%204%205&object=R%20100%20G%20200'],
    ['spaceDelimitedExploded', 'text=blue&list=3&list=4&list=5&R=100&G=200'],
    ['pipeDelimited', 'text=blue&list=3%7C4%7C5&object=R%7C100%7CG%7C200'],
    ['pipeDelimitedExploded', 'text=blue&list=3&list=4&list=5&R=100&G=200'],
  ])('%s', async (method, query) => {
    const request = await sent(construct(), method, { text, list, object });
    expect(request.query).toBe(query);
    expect(request.params).toMatchObject({ text, list });
  });

  test('deepObject', async () => {
    const { query, params } = await sent(construct(), 'deepObject', { text, object });
    expect(query).toBe('text=blue&object[R]=100&object[G]=200');
    expect(params).toEqual({ text, object });
  });

  test('reserved characters, but for those that would end the value', async () => {
    const params = { text: 'https://a.example/?b=c&d=[e]#f+g,h;i@j$k!()*', list: ['a,b', 'c/d'] };
    const request = await sent(construct(), 'reserved', params);
    expect(request.query).toBe('text=https://a.example/?b=c%26d=[e]%23f%2Bg,h;i@j$k!()*&list=a%2Cb,c/d');
    expect(request.params).toEqual(params);
  });

  test('objects in a list are in JSON', async () => {
    const request = await sent(construct(), 'nested', { objects: [object, { R: 1, G: 2 }] });
    expect(request.query).toBe(
      'objects=%7B%22R%22%3A100%2C%22G%22%3A200%7D&objects=%7B%22R%22%3A1%2C%22G%22%3A2%7D',
    );
    expect(request.params).toEqual({ objects: [object, { R: 1, G: 2 }] });
  });

  test('each parameter has its own style', async () => {
    const params = { tags: ['a', 'b'], filter: object, either: 3, rest: { x: 1, y: 2 } };
    const request = await sent(construct(), 'mixed', params);
    expect(request.query).toBe('tags%5B%5D=a&tags%5B%5D=b&filter[R]=100&filter[G]=200&either=3&x=1&y=2');
    expect(request.params).toEqual({ 'tags[]': ['a', 'b'], filter: object, either: 3, rest: { x: 1, y: 2 } });
    expect((await sent(construct(), 'mixed', { either: [3, 4] })).query).toBe('either=3&either=4');
  });

  test('a list without items, or nothing, is left out', async () => {
    const request = await sent(construct(), 'mixed', { tags: [], filter: {}, either: undefined, rest: {} });
    expect(request.query).toBe('');
  });

  test.each([
    ['spaceDelimited', /list cannot be sent.*" "/, ['a b']],
    ['pipeDelimited', /list cannot be sent.*"\|"/, ['a|b']],
  ])('an item that holds what separates items is not sent: %s', async (method, message, items) => {
    const call = construct().client['styles']?.[method]?.({ text, list: items, object });
    await expect(call).rejects.toThrow(message);
  });

  test.each([
    'usual?text=blue&list=3,4&R=1&G=2',
    'usual?text=blue&list[0]=3&R=1&G=2',
    'usual?text=blue&list=3&object[R]=1&object[G]=2',
    'form?text=blue&list=3&list=4&object=R,1,G,2',
    'form?text=blue&list=3&object=R,1,G',
    'pipeDelimited?text=blue&list=3,4&object=R%7C1%7CG%7C2',
    'spaceDelimited?text=blue&list=3%7C4&object=R%201%20G%202',
    'nested?objects=R',
  ])('%s is refused', async (target) => {
    expect((await fetch(`${construct().server.url}/${target}`)).status).toBe(400);
  });
});

describe('in headers and cookies', () => {
  const construct = opened('header-and-cookie-styles');
  const named = { 'X-Text': 7, 'X-List': list, 'X-Object': object };
  const values = { text: 7, list, object };

  test.each([
    ['headers', 'R,100,G,200'],
    ['headersExploded', 'R=100,G=200'],
  ])('%s', async (method, written) => {
    const { headers } = await sent(construct(), method, named);
    expect(headers).toMatchObject({ 'x-text': '7', 'x-list': '3,4,5', 'x-object': written });
  });

  test.each([
    ['cookies', 'text=7; list=3,4,5; object=R,100,G,200'],
    ['cookiesExploded', 'text=7; list=3; list=4; list=5; R=100; G=200'],
    ['plainCookies', 'text=7; list=3; list=4; list=5; R=100; G=200'],
  ])('%s', async (method, cookie) => {
    expect((await sent(construct(), method, values)).headers['cookie']).toBe(cookie);
  });

  test('beside each other, and beside a query', async () => {
    const params = { session: 'a b;c', 'X-Count': 3, 'X-Name': 'n', limit: 2 };
    const { headers, query } = await sent(construct(), 'together', params, { headers: { Accept: 'a/b' } });
    expect(headers).toMatchObject({
      cookie: 'session=a%20b%3Bc',
      'x-count': '3',
      'x-name': 'n',
      accept: 'a/b',
    });
    expect(query).toBe('limit=2');
  });

  test('commas in an item of a header cannot be told from those between items', async () => {
    const call = construct().client['styles']?.['headers']?.({ ...named, 'X-List': ['a,b'] });
    await expect(call).rejects.toThrow(/X-List cannot be sent/);
  });

  test.each([
    ['headers', { 'X-Text': '7', 'X-List': '3;4', 'X-Object': 'R,1,G,2' }],
    ['headers', { 'X-Text': '7', 'X-List': '3', 'X-Object': 'R=1,G=2' }],
    ['cookies', { Cookie: 'text=7; list=3; list=4; object=R,1,G,2' }],
    ['cookiesExploded', { Cookie: 'text=7; list=3,4; R=1; G=2' }],
    ['cookies', {}],
  ])('%s with %o are refused', async (path, headers) => {
    const response = await fetch(`${construct().server.url}/${path}`, {
      headers: headers as Record<string, string>,
    });
    expect(response.status).toBe(400);
  });
});

describe('in JSON', () => {
  const construct = opened('parameter-content');
  const params = { filter: object, 'X-Filter': object, seen: object };

  test('wherever they are', async () => {
    const { path, query, headers } = await sent(construct(), 'find', object, params);
    const json = '%7B%22R%22%3A100%2C%22G%22%3A200%7D';
    expect(path).toBe(`/things/${json}`);
    expect(query).toBe(`filter=${json}`);
    expect(headers).toMatchObject({ 'x-filter': '{"R":100,"G":200}', cookie: `seen=${json}` });
  });

  test('with the types that they have there', async () => {
    const wrong = { ...params, filter: { R: '100', G: 200 } };
    await expect(construct().client['styles']?.['find']?.(object, wrong)).rejects.toThrow(/integer/i);
  });
});

describe('of the same name', () => {
  const construct = opened('parameter-names');

  test('each goes to its place', async () => {
    const { client, server } = construct();
    const params = { id: 'body', id_query: 'query', id_header: 'header', id_cookie: 'cookie' };
    await client['things']?.['change']?.('path', { ...params, page_size: 1, pageSize: 2, options: 'o' });
    expect(server.requests.at(-1)).toMatchObject({
      path: '/things/path',
      query: 'id=query&page_size=1&pageSize=2&options=o',
      body: '{"id":"body"}',
    });
    expect(server.requests.at(-1)?.headers).toMatchObject({ id: 'header', cookie: 'id=cookie' });
  });
});
