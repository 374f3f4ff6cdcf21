import { afterAll, beforeAll, expect, test } from 'vitest';
import { emitPackage } from '../support/emit-package.js';
import { typeCheck } from '../support/type-check.js';
import { modelOf, open, type Construct } from './construct.js';

let construct: Construct | undefined;
beforeAll(async () => {
  construct = await open('request-media-types');
}, 120_000);
afterAll(() => construct?.close());

test.each([
  ['create', [{ body: { text: 'a' } }], 'createNote', 'application/json', '{"text":"a"}'],
  ['createAsText', [{ body: 'a', draft: true }], 'createNote_as_text', 'text/plain; charset=utf-8', 'a'],
  [
    'createAsImage',
    [{ body: new Blob(['png'], { type: 'image/png' }) }],
    'createNote_as_image',
    'image/png',
    'png',
  ],
  ['change', ['1', { text: 'a' }], 'changeNote', 'application/merge-patch+json', '{"text":"a"}'],
  [
    'changeAsJsonPatchJson',
    ['1', [{}]],
    'changeNote_as_json-patch+json',
    'application/json-patch+json',
    '[{}]',
  ],
  ['changeAsXml', ['1', new Blob(['<a/>'])], 'changeNote_as_xml', 'application/xml', '<a/>'],
])('%s', async (method, args, operationId, type, body) => {
  await construct?.client['notes']?.[method]?.(...args);
  expect(construct?.server.requests.at(-1)).toMatchObject({
    operationId,
    body,
    headers: { 'content-type': type },
  });
});

test('a form with files', async () => {
  await construct?.client['notes']?.['createAsMultipart']?.({ file: new Blob(['a']) });
  expect(construct?.server.requests.at(-1)).toMatchObject({
    operationId: 'createNote_as_multipart',
    status: 204,
  });
});

test('each takes what can be sent in it', async () => {
  const text = `
    import Client from './index.js';
    const { notes } = new Client('key');
    void [notes.create({ body: { text: 'a' } }), notes.createAsText({ body: 'a' }), notes.createAsMultipart({ file: new Blob() })];
    void notes.changeAsXml('1', new Blob());
    // @ts-expect-error the first is JSON
    void notes.create({ body: 'a' });
    // @ts-expect-error text is no object
    void notes.createAsText({ body: { text: 'a' } });
    // @ts-expect-error of two media types for the same there is one method
    void notes.createAsVndAcmeJson({ text: 'a' });
  `;
  const files = await emitPackage(await modelOf('request-media-types.yaml'));
  expect(typeCheck([...files, { path: 'src/consumer.ts', text, format: false }])).toEqual([]);
}, 120_000);
