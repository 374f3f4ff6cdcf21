import { describe, expect, it } from 'vitest';
import { decodeForm } from '../../../generator/mock/decode/form.js';
import { answer, body, operation } from '../../support/model.js';
import { literal, object, scalar, string } from '../../support/schemas.js';
import { error, mockServers } from './client.js';
import { apiModel } from './model.js';

const done = answer(object({ object: literal('done') }));

describe('forms', () => {
  it.each([
    ['', {}],
    ['a=1&b=', { a: '1', b: '' }],
    ['a', { a: '' }],
    ['a=1%2B1+2%26', { a: '1+1 2&' }],
    ['a[b][0][c]=1&a[b][1][c]=2', { a: { b: { 0: { c: '1' }, 1: { c: '2' } } } }],
    ['a[]=x&a[]=y', { a: { 0: 'x', 1: 'y' } }],
    ['a[][b]=1&a[][c]=2&a[][b]=3', { a: { 0: { b: '1', c: '2' }, 1: { b: '3' } } }],
    ['a%5Bb%5D=1', { a: { b: '1' } }],
    ['a[b=1&[c]=2', { 'a[b': '1', '[c]': '2' }],
    ['a=%F0%9F%92%B3', { a: '💳' }],
  ])('%s', (text, expected) => {
    expect(decodeForm(text)).toEqual(expected);
  });

  it('keeps hostile names as names', () => {
    const decoded = decodeForm('__proto__[x]=1&constructor=2');
    expect(Object.entries(decoded)).toEqual([
      ['__proto__', { x: '1' }],
      ['constructor', '2'],
    ]);
    expect({}).not.toHaveProperty('x');
  });

  it.each(['a=1&a=2', 'a=1&a[b]=2', 'a[b]=1&a=2', 'a=%', '%E0%A4%A=1', `a${'[b]'.repeat(20)}=1`])(
    '%s is refused',
    (text) => {
      expect(() => decodeForm(text)).toThrow(expect.objectContaining({ status: 400 }));
    },
  );

  it('refuses more fields than anyone sends', () => {
    expect(() => decodeForm('a[]=&'.repeat(20_001))).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('multipart bodies', () => {
  const start = mockServers();
  const schema = object({
    purpose: string,
    file: scalar('binary'),
    'link?': object({ create: scalar('boolean') }),
  });
  const model = apiModel([
    operation('createFile', 'POST /v1/files', { body: body(schema, 'multipart'), response: done }),
  ]);

  it('yields fields by nested name and files with their name, type and bytes', async () => {
    const server = await start(model);
    const form = new FormData();
    form.append('purpose', 'dispute_evidence');
    form.append('link[create]', 'true');
    form.append('file', new Blob(['\0é'], { type: 'image/png' }), 'ä b.png');
    expect((await server.send('POST /v1/files', form)).status).toBe(200);
    const file = { filename: 'ä b.png', contentType: 'image/png', bytes: Buffer.from('\0é') };
    expect(server.requests[0]?.params).toMatchObject({
      purpose: 'dispute_evidence',
      link: { create: true },
      file,
    });
  });

  it('wants a file where a file is declared', async () => {
    const server = await start(model);
    const form = new FormData();
    form.append('purpose', 'x');
    const reply = await server.send('POST /v1/files', form);
    expect(reply.body).toEqual(
      error({ message: 'Missing required param: file.', code: 'parameter_missing', param: 'file' }),
    );
    form.append('file', 'text');
    expect((await server.send('POST /v1/files', form)).body).toMatchObject({ error: { param: 'file' } });
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'an end that is missing',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nhalf',
    ],
  ])('a body with %s is refused', async (_, type, text) => {
    const server = await start(model);
    expect((await server.send('POST /v1/files', text, { 'Content-Type': type })).status).toBe(400);
  });
});

describe('other bodies', () => {
  const start = mockServers();
  const json = object({ amount: scalar('integer'), 'note?': scalar('any') });
  const model = apiModel([
    operation('json', 'POST /json', { body: body(json, 'json'), response: done }),
    operation('form', 'POST /form', { body: body(json), response: done }),
    operation('none', 'POST /none', { response: done }),
    operation('text', 'POST /text', { body: body(string, 'text'), response: done }),
    operation('binary', 'POST /binary', { body: body(scalar('binary'), 'binary'), response: done }),
  ]);
  const type = (value: string) => ({ 'Content-Type': value });

  it.each([
    ['POST /json', '{"amount":1}', 'application/json', 200],
    ['POST /json', '{"amount":1}', 'application/vnd.api+json; charset=utf-8', 200],
    ['POST /json', '{"amount":"1"}', 'application/json', 400],
    ['POST /json', '{"amount":', 'application/json', 400],
    ['POST /json', '', 'application/json', 400],
    ['POST /json', 'amount=1', 'application/x-www-form-urlencoded', 400],
    ['POST /form', '{"amount":1}', 'application/json', 400],
    ['POST /form', 'amount=1', 'application/x-www-form-urlencoded; charset=utf-8', 200],
    ['POST /none', '', 'application/json', 200],
    ['POST /none', 'amount=1', 'application/x-www-form-urlencoded', 400],
    ['POST /text', 'hello', 'text/plain', 200],
    ['POST /text', '', 'text/plain', 400],
    ['POST /binary', '%PDF', 'application/pdf', 200],
  ])('%s with %s as %s: %i', async (route, text, mediaType, status) => {
    const server = await start(model);
    expect((await server.send(route, text, type(mediaType))).status).toBe(status);
  });

  it('refuses JSON that nests too deep, however deep', async () => {
    const server = await start(model);
    for (const depth of [21, 100_000]) {
      const text = `{"amount":1,"note":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      const reply = await server.send('POST /json', text, type('application/json'));
      expect(reply.body).toEqual(error({ message: 'The body nests deeper than 20 levels.' }));
    }
  });
});
