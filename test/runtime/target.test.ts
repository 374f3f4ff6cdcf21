import { expect, test } from 'vitest';
import { targetOf } from '../../templates/typescript/runtime/target-node.js';
import { client } from './support/api.js';
import { json, serve } from './support/server.js';

test.each([
  'http://127.0.0.1:12111/v1/x?a[b]=%20',
  'https://api.shop.invalid/v1/x',
  'https://api.shop.invalid/v1/x?y=1',
  'http://api.shop.invalid/',
  'http://[::1]:80/x',
  'http://[::1]:8080/base/../x',
  'http://[::1]:8080/ä?ö#part',
  'http://HOST.invalid/x',
  'http://HOST.invalid/x',
  'http://host.invalid',
  'http://host.invali/x',
  'http://host.invalid?x=/',
  'http://host.invalid?x=/y',
  'http://host.invalid.other.invalid/x',
  "http://host.invalid/x?y='",
])('%s is taken apart as the platform does it, a second time too', (text) => {
  const url = new URL(text);
  for (let time = 0; time < 2; time++) {
    expect(targetOf(text)).toEqual({
      origin: {
        secure: url.protocol === 'https:',
        hostname: url.hostname.replace(/[[\]]/g, ''),
        port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
        host: url.host,
      },
      path: url.pathname + url.search,
    });
  }
});

test('headers of Latin-1 and bodies beyond it keep their characters, sent together', async () => {
  const server = await serve(json(200, {}));
  for (const body of ['plain', 'snow ☃', 'Zoë']) {
    await client(server).call(
      { method: 'post', path: '/x', encoding: 'text', body },
      { headers: { 'x-name': 'Zoë' } },
    );
  }
  expect(server.seen.map(({ headers, body }) => [headers['x-name'], body.toString()])).toEqual([
    ['Zoë', 'plain'],
    ['Zoë', 'snow ☃'],
    ['Zoë', 'Zoë'],
  ]);
});
