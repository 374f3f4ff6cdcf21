import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { exchange, openLine, sendOn, startFaults, startSequence } from './wire.js';

const whole = '{"id":"obj_1"}';
const half = whole.slice(0, whole.length / 2);
/** A reset that arrives together with data may look like an end. */
const afterData = ['ECONNRESET', 'end'];

test('reset-before: not a byte comes', async () => {
  const server = await startSequence({ delivery: 'reset-before' });
  expect(await exchange(server)).toMatchObject({ ended: 'ECONNRESET', text: '' });
});

test('reset-within: half the body comes', async () => {
  const server = await startSequence({ delivery: 'reset-within' });
  const { ended, text, body } = await exchange(server);
  expect(body).toBe(half);
  expect(afterData).toContain(ended);
  expect(text).toContain(`Content-Length: ${whole.length}\r\n`);
});

test('reset-after: the whole answer comes', async () => {
  const server = await startSequence({ delivery: 'reset-after' });
  const { ended, body } = await exchange(server);
  expect(body).toBe(whole);
  expect(afterData).toContain(ended);
});

test('cut-length: the body is shorter than it says', async () => {
  const server = await startSequence({ delivery: 'cut-length' });
  const { ended, text, body } = await exchange(server);
  expect([ended, body]).toEqual(['end', half]);
  expect(text).toContain(`Content-Length: ${whole.length}\r\n`);
});

test('cut-chunked: the last chunk is missing', async () => {
  const server = await startSequence({ delivery: 'cut-chunked' });
  const { ended, text, body } = await exchange(server);
  expect([ended, body]).toEqual(['end', `${half.length}\r\n${half}\r\n`]);
  expect(text).toContain('Transfer-Encoding: chunked');
  expect(text).not.toContain('Content-Length');
});

test('stalled answers end no connection, and stop no other one', async () => {
  const server = await startSequence({ delivery: 'stall-before' }, { delivery: 'stall-within' });
  const before = openLine(server, 'POST /v1/x');
  while (server.requests.length < 1) await new Promise(setImmediate);
  const within = openLine(server, 'POST /v1/x');
  await within.received(half);
  await openLine(server, 'POST /v1/x').received(whole);
  expect(before.text()).toBe('');
  expect(within.text().endsWith(`\r\n\r\n${half}`)).toBe(true);
  expect([before.socket.readable, within.socket.readable]).toEqual([true, true]);
  expect(await server.connections()).toBe(3);
});

test('drip: byte by byte, with a pause after each', async () => {
  const pauses: number[] = [];
  const sleep = (milliseconds: number) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  };
  const server = await startFaults({ rules: [{ faults: [{ delivery: 'drip', pause: 7 }] }] }, { sleep });
  await openLine(server, 'POST /v1/x').received(whole);
  expect(pauses).toEqual(Array<number>(whole.length).fill(7));
});

test('drip: ends when the client has gone', async () => {
  let pauses = 0;
  const sleep = async () => {
    pauses += 1;
    line.socket.destroy();
    while ((await server.connections()) > 0) await new Promise(setImmediate);
  };
  const server = await startFaults({ rules: [{ faults: [{ delivery: 'drip' }] }] }, { sleep });
  const line = openLine(server, 'POST /v1/x');
  while (pauses === 0 || (await server.connections()) > 0) await new Promise(setImmediate);
  await openLine(server, 'POST /v1/x').received(whole);
  expect(pauses).toBe(1);
});

test('stale: the answer is good, the next request on the connection is reset', async () => {
  const server = await startSequence({ delivery: 'stale' });
  const line = openLine(server, 'POST /v1/x');
  await line.received(whole);
  expect(line.text()).toContain('Connection: keep-alive');
  sendOn(line.socket, 'POST /v1/x');
  expect(await line.ended).toBe('ECONNRESET');
  expect(server.requests).toHaveLength(1);
});

test('idle connections can be closed', async () => {
  const server = await startSequence({}, { delivery: 'stall-within' });
  const idle = openLine(server, 'POST /v1/x');
  await idle.received(whole);
  const busy = openLine(server, 'POST /v1/x');
  await busy.received(half);
  server.closeIdle();
  expect(await idle.ended).toBe('end');
  expect(busy.socket.readable).toBe(true);
});

test('latency: the request takes effect before the wait', async () => {
  const waits: unknown[] = [];
  const sleep = (milliseconds: number) => {
    waits.push([milliseconds, server.ledger.find('key_1')?.effects]);
    return Promise.resolve();
  };
  const server = await startFaults({ rules: [{ faults: [{ latency: 300 }] }] }, { sleep });
  await openLine(server, 'POST /v1/x').received(whole);
  expect(waits).toEqual([[300, 1]]);
});

test('closing ends what is under way', async () => {
  const server = await startSequence(
    { latency: 1e8 },
    { delivery: 'stall-before' },
    { delivery: 'drip', pause: 1e8 },
  );
  const lines = [1, 2, 3].map(() => openLine(server, 'POST /v1/x'));
  while (server.requests.length < 3) await new Promise(setImmediate);
  await server.close();
  const ends = await Promise.all(lines.map(({ ended }) => ended));
  expect(ends.filter((end) => !afterData.includes(end))).toEqual([]);
});

test.each([
  ['sound', true],
  ['corrupt', false],
  ['truncated', false],
] as const)('gzip %s', async (gzip, readable) => {
  const server = await startSequence({ gzip, delivery: 'reset-after', padBody: 1_000 });
  const { text } = await exchange(server);
  const [head = '', ...body] = text.split('\r\n\r\n');
  expect(head).toContain('Content-Encoding: gzip');
  const unpack = () => gunzipSync(Buffer.from(body.join('\r\n\r\n'), 'latin1')).toString();
  if (readable) expect(unpack()).toBe(' '.repeat(1_000) + whole);
  else expect(unpack).toThrow();
});

test('a bomb is small on the wire', async () => {
  const server = await startSequence({ gzip: 'sound', delivery: 'reset-after', padBody: 8 * 1024 * 1024 });
  const { text } = await exchange(server);
  expect(text.length).toBeLessThan(16 * 1024);
  expect(gunzipSync(Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4), 'latin1')).length).toBe(
    8 * 1024 * 1024 + whole.length,
  );
});
