import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { folderWith } from '../../support/folder.js';
import { serve } from '../../support/serve.js';

async function readPointing(ref: string, allowOrigins: readonly string[]) {
  const cwd = await folderWith({ 'openapi.yaml': `openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: '${ref}' } } }\n` });
  const [document, diagnostics] = await readSpec('openapi.yaml', { cwd, allowOrigins });
  const schemas = JSON.parse(JSON.stringify((document?.root['components'] as Record<string, object>)['schemas'])) as unknown;
  return { schemas, problems: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

const texts: Readonly<Record<string, string>> = {
  '/a.yaml': "A: { properties: { b: { $ref: 'deep/b.yaml' }, c: { $ref: '#/C' } } }\nC: { type: string }\n",
  '/deep/b.yaml': 'type: integer\n',
};

const files: RequestListener = ({ url = '' }, response) => {
  if (texts[url] === undefined) response.statusCode = 404;
  response.end(texts[url]);
};

test('files of an allowed origin are read, each once, and what they refer to', async () => {
  const { origin, asked } = await serve(files);
  const { schemas, problems } = await readPointing(`${origin}/a.yaml#/A`, [origin]);
  expect(problems).toEqual([]);
  expect(schemas).toEqual({
    A: { properties: { b: { $ref: '#/components/schemas/b' }, c: { $ref: '#/components/schemas/C' } } },
    b: { type: 'integer' },
    C: { type: 'string' },
  });
  expect(asked).toEqual(['/a.yaml', '/deep/b.yaml']);
});

test('another origin is not asked', async () => {
  const { origin, asked } = await serve(files);
  const { schemas, problems } = await readPointing(`${origin}/a.yaml#/A`, ['https://example.com']);
  expect(problems).toEqual([expect.stringContaining('ref-remote')]);
  expect([schemas, asked]).toEqual([{ A: {} }, []]);
});

test('a redirect to another origin is not followed, one within the origin is', async () => {
  const other = await serve(files);
  const { origin } = await serve(({ url }, response) => {
    const location = url === '/out' ? `${other.origin}/a.yaml` : url === '/in' ? '/a.yaml' : '';
    response.writeHead(location === '' ? 200 : 302, { location }).end(location === '' ? 'type: boolean\n' : '');
  });
  expect((await readPointing(`${origin}/out`, [origin])).problems).toEqual([expect.stringContaining('redirected to another origin')]);
  expect(other.asked).toEqual([]);
  expect((await readPointing(`${origin}/in`, [origin])).problems).toEqual([]);
});

test('what cannot be fetched is reported with the reason', async () => {
  const { origin } = await serve(({ url }, response) => {
    if (url === '/loop') response.writeHead(302, { location: '/loop' });
    if (url === '/none') response.statusCode = 404;
    response.end(url === '/large' ? Buffer.alloc(20_000_001) : '');
  });
  const problem = async (path: string) => (await readPointing(`${origin}${path}`, [origin])).problems;
  expect(await problem('/none')).toEqual([expect.stringContaining('the server answers 404')]);
  expect(await problem('/loop')).toEqual([expect.stringContaining('redirected too often')]);
  expect(await problem('/large')).toEqual([expect.stringContaining('larger than')]);
});

test('plain http is for this machine only', async () => {
  const { problems } = await readPointing('http://example.com/a.yaml', ['http://example.com']);
  expect(problems).toEqual([expect.stringContaining('ref-remote')]);
});
