import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Fault } from '../../../../generator/mock/faults/server.js';
import { UNTRUSTED } from '../../../runtime/support/tls.js';
import { startFaults } from './wire.js';

/** Status, headers and body of the answer to a request that trusts the server; rejects on a fault of the connection. */
async function answerTo(fault: Fault) {
  const server = await startFaults({ rules: [{ faults: [fault] }] }, { tls: UNTRUSTED });
  expect(server.url).toMatch(/^https:/);
  return new Promise((done, fail) => {
    request(`${server.url}/v1/x`, { ca: UNTRUSTED.cert, agent: false }, (response) => {
      const { statusCode, headers } = response;
      text(response).then((body) => done({ statusCode, headers, body }), fail);
    })
      .on('error', fail)
      .end();
  });
}

test('a server with TLS answers', async () => {
  expect(await answerTo({})).toMatchObject({ statusCode: 200, body: '{"id":"obj_1"}' });
});

test('its redirects to another origin lead to plain HTTP', async () => {
  const location: unknown = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1\/x$/);
  expect(await answerTo({ redirect: 'other-origin' })).toMatchObject({
    statusCode: 302,
    headers: { location },
  });
});

test.each(['reset-before', 'reset-within', 'cut-length', 'cut-chunked'] as const)('%s', async (delivery) => {
  await expect(answerTo({ delivery })).rejects.toMatchObject({ code: 'ECONNRESET' });
});
