import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import busboy from 'busboy';
import { expect, test } from 'vitest';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import type { RequestSpec } from '../../templates/typescript/runtime/request.js';
import { toFile } from '../../templates/typescript/runtime/uploadable.js';
import { client, failure } from './support/api.js';
import { json, sequence, serve, text, type Seen } from './support/server.js';

type Part = readonly [name: string, value: string, file?: string | undefined, type?: string];

async function sent(spec: Partial<RequestSpec>): Promise<Seen> {
  const server = await serve(json(200, {}));
  await client(server).call({ method: 'post', path: '/v1/x', ...spec });
  const [seen] = server.seen;
  if (seen === undefined) throw new Error('Nothing was sent');
  return seen;
}

async function parts({ headers, body }: Seen): Promise<Part[]> {
  const found: Promise<Part>[] = [];
  const parser = busboy({ headers, preservePath: true });
  parser.on('field', (name, value) => found.push(Promise.resolve([name, value])));
  parser.on('file', (name, stream, { filename, mimeType }) => {
    found.push(textOf(stream).then((content) => [name, content, filename, mimeType]));
  });
  await new Promise((resolve, reject) => parser.on('close', resolve).on('error', reject).end(body));
  return Promise.all(found);
}

test.each<[string, Partial<RequestSpec>, string | undefined, string]>([
  ['form, the default', { body: { a: { b: 1 } } }, 'application/x-www-form-urlencoded', 'a[b]=1'],
  ['an empty form', { body: {} }, 'application/x-www-form-urlencoded', ''],
  ['none', { body: null }, undefined, ''],
  ['JSON', { body: { a: [null] }, encoding: 'json' }, 'application/json', '{"a":[null]}'],
  ['text', { body: 'ü', encoding: 'text' }, 'text/plain; charset=utf-8', 'ü'],
  ['bytes', { body: new TextEncoder().encode('ü'), encoding: 'binary' }, 'application/octet-stream', 'ü'],
  ['a blob', { body: new Blob(['x'], { type: 'image/png' }), encoding: 'binary' }, 'image/png', 'x'],
])('%s', async (_, spec, type, body) => {
  const seen = await sent(spec);
  expect(seen.headers['content-type']).toBe(type);
  expect(seen.body.toString()).toBe(body);
});

test.each<[string, Partial<RequestSpec>]>([
  ['a text as form', { body: 'a=b' }],
  ['an object as text', { body: {}, encoding: 'text' }],
  ['an object as bytes', { body: {}, encoding: 'binary' }],
  ['a function as JSON', { body: () => 1, encoding: 'json' }],
])('%s is refused', async (_, spec) => {
  expect(await failure(sent(spec))).toBeInstanceOf(InvalidArgumentError);
});

test('files among nested parameters', async () => {
  const seen = await sent({
    encoding: 'multipart',
    body: {
      purpose: 'dispute_evidence',
      file_link_data: { create: true, expires_at: new Date(5_000), metadata: { 'a"b': null } },
      skipped: undefined,
      file: new File(['one'], 'one.txt', { type: 'text/plain' }),
      more: [new Blob(['two'], { type: 'image/png' }), new TextEncoder().encode('three')],
      named: {
        name: 'C:\\secret\\four.pdf',
        data: new TextEncoder().encode('four').buffer,
        type: 'application/pdf',
      },
    },
  });
  expect(seen.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect((await parts(seen)).sort()).toEqual([
    ['file', 'one', 'one.txt', 'text/plain'],
    ['file_link_data[create]', 'true'],
    ['file_link_data[expires_at]', '5'],
    ['file_link_data[metadata][a%22b]', ''],
    ['more[0]', 'two', 'file', 'image/png'],
    ['more[1]', 'three', 'file', 'application/octet-stream'],
    ['named', 'four', 'four.pdf', 'application/pdf'],
    ['purpose', 'dispute_evidence'],
  ]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['/', 'file'],
  ['a"; filename="b', 'a%22; filename=%22b'],
  ['a\r\nX-Injected: 1', 'a%0D%0AX-Injected: 1'],
  ['zürich.txt', 'zürich.txt'],
])('a file called %j', async (name, wire) => {
  const seen = await sent({ encoding: 'multipart', body: { file: { name, data: new Blob(['x']) } } });
  const header = /content-disposition: (.*)\r\n/i.exec(seen.body.toString())?.[1];
  expect(header).toBe(`form-data; name="file"; filename="${wire}"`);
});

test('files are sent again with the rest', async () => {
  const server = await serve(sequence(text(503, ''), json(200, {})));
  await client(server).call({
    method: 'post',
    path: '/x',
    encoding: 'multipart',
    body: { file: new Blob(['x']) },
  });
  const bodies = await Promise.all(server.seen.map(parts));
  expect(bodies).toEqual([1, 2].map(() => [['file', 'x', 'file', 'application/octet-stream']]));
});

test.each<[string, () => Parameters<typeof toFile>[0]]>([
  ['bytes', () => new TextEncoder().encode('some text')],
  ['a blob', () => new Blob(['some text'])],
  ['an answer', () => new Response('some text')],
  ['a stream', () => Readable.from([Buffer.from('some '), Buffer.from('text')])],
])('toFile reads %s', async (_, source) => {
  const file = await toFile(source(), 'a.txt', { type: 'text/plain' });
  const seen = await sent({ encoding: 'multipart', body: { file } });
  expect(await parts(seen)).toEqual([['file', 'some text', 'a.txt', 'text/plain']]);
});
