import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { APIClient } from '../../templates/typescript/runtime/client.js';
import * as digest from '../../templates/typescript/runtime/digest-web.js';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { WebhookVerificationError } from '../../templates/typescript/runtime/webhook-errors.js';
import type { WebhookScheme } from '../../templates/typescript/runtime/webhook-signature-header.js';
import type { TestDelivery, WebhookDelivery } from '../../templates/typescript/runtime/webhook-signature.js';
import * as webhooks from '../../templates/typescript/runtime/webhooks.js';
import { definition, KEY } from './support/api.js';
import { json, serve } from './support/server.js';

const scheme: WebhookScheme = {
  header: 'Shop-Signature',
  timestampKey: 't',
  signatureKey: 'v1',
  payload: '{t}.{body}',
  tolerance: 300,
};
const SECRET = 'whsec_test_0123456789';
const BODY = '{"id":"evt_1","note":"é😀"}';
const NOW = 1_667_296_800;
const receivedAt = new Date(NOW * 1000 + 999);

interface ShopEvent {
  readonly id: string;
}

/** Both ways to do it, as promises: what is thrown at once rejects as well. */
const ways = [
  {
    way: 'WebCrypto',
    verify: (delivery: WebhookDelivery, by = scheme) => webhooks.verifyWebhookAsync(by, delivery),
    event: (delivery: WebhookDelivery) => webhooks.constructEventAsync<ShopEvent>(scheme, delivery),
    header: (delivery: TestDelivery, by = scheme) => webhooks.generateTestHeaderAsync(by, delivery),
  },
  {
    way: 'node:crypto',
    verify: (delivery: WebhookDelivery, by = scheme) =>
      Promise.resolve().then(() => webhooks.verifyWebhook(by, delivery)),
    event: (delivery: WebhookDelivery) =>
      Promise.resolve().then(() => webhooks.constructEvent<ShopEvent>(scheme, delivery)),
    header: (delivery: TestDelivery, by = scheme) =>
      Promise.resolve().then(() => webhooks.generateTestHeader(by, delivery)),
  },
];

/** By the platform alone, so that the runtime is not its own judge. */
function sign(body: string | Uint8Array, secret = SECRET, time: number | string = NOW): string {
  return createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex');
}

const good = sign(BODY);
const bad = good.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));

/** A delivery that is right but for what is given. */
function delivery(changes: Partial<WebhookDelivery> = {}): WebhookDelivery {
  return { body: BODY, signature: `t=${NOW},v1=${good}`, secret: SECRET, receivedAt, ...changes };
}

function signedAt(time: number): Partial<WebhookDelivery> {
  return { signature: `t=${time},v1=${sign(BODY, SECRET, time)}` };
}

describe.each(ways)('$way', ({ verify, event, header }) => {
  const accepts = (changes: Partial<WebhookDelivery>) =>
    expect(verify(delivery(changes))).resolves.toBeUndefined();
  const refusal = async (changes: object): Promise<WebhookVerificationError> => {
    const error: unknown = await verify(delivery(changes)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(WebhookVerificationError);
    return error as WebhookVerificationError;
  };

  test('the event of a delivery', async () => {
    const { id } = await event(delivery());
    expect(id).toBe('evt_1');
    expect(await event(delivery({ body: `\ufeff${BODY}`, ...{ signature: `t=${NOW},v1=${sign(`\ufeff${BODY}`)}` } }))).toEqual(JSON.parse(BODY)); // prettier-ignore
  });

  test('an event that is no JSON', async () => {
    const body = `${SECRET}<html>`;
    const error: unknown = await event(delivery({ body, signature: `t=${NOW},v1=${sign(body)}` })).catch((reason: unknown) => reason); // prettier-ignore
    expect(error).toMatchObject({ name: 'WebhookVerificationError', reason: 'not-json' });
    expect(inspect(error, { showHidden: true })).not.toContain(SECRET);
  });

  test('bodies in each form, as the bytes they are', async () => {
    const bytes = Uint8Array.of(0xff, 0x00, 0xfe);
    const signature = `t=${NOW},v1=${sign(bytes)}`;
    const padded = Buffer.from([1, ...bytes, 1]);
    for (const body of [
      bytes,
      bytes.buffer,
      Buffer.from(bytes),
      padded.subarray(1, 4),
      new DataView(bytes.buffer),
    ])
      await accepts({ body: body as Uint8Array, signature });
    expect((await refusal({ body: new TextDecoder().decode(bytes), signature })).reason).toBe('no-match');
  });

  test('a body changed by one byte', async () => {
    expect((await refusal({ body: `${BODY} ` })).reason).toBe('no-match');
    expect((await refusal({ signature: `t=${NOW + 1},v1=${good}` })).reason).toBe('no-match');
  });

  test.each([
    'é'.repeat(64),
    'é'.repeat(32),
    '😀',
    good.slice(0, -1),
    `${good}0`,
    good.toUpperCase(),
    bad,
    good.replace(/.$/, 'é'),
    good.replace(/..$/, 'é'),
    good.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
  ])('B94 the signature %s matches nothing', async (signature) => {
    expect((await refusal({ signature: `t=${NOW},v1=${signature}` })).reason).toBe('no-match');
  });

  test('B95 the past', async () => {
    await accepts(signedAt(NOW - 300));
    const error = await refusal(signedAt(NOW - 301));
    expect(error.reason).toBe('stale');
    expect(error.message).toMatch(/301 seconds old, the tolerance is 300/);
  });

  test('B96 the future', async () => {
    await accepts(signedAt(NOW + 300));
    const error = await refusal(signedAt(NOW + 301));
    expect(error.reason).toBe('future');
    expect(error.message).toMatch(/301 seconds ahead of this clock, the tolerance is 300/);
  });

  test('B95 B96 by the clock, when nothing else is said', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    await accepts({ ...signedAt(seconds), receivedAt: undefined });
    expect((await refusal({ ...signedAt(NOW), receivedAt: undefined })).reason).toBe('stale');
    expect((await refusal({ ...signedAt(seconds + 9_999), receivedAt: undefined })).reason).toBe('future');
    expect((await refusal({ receivedAt: new Date(NaN) })).reason).toBe('future');
  });

  test('B95 a wrong signature is no old one', async () => {
    expect((await refusal({ signature: `t=${NOW - 999},v1=${good}` })).reason).toBe('no-match');
  });

  test.each(['NaN', '1667296800.5', '', '-1', '1e9', '0x10', '+1667296800', '1'.repeat(16), '１６'])(
    'B97 the time %j is malformed',
    async (time) => {
      const signature = `t=${time},v1=${sign(BODY, SECRET, time)}`;
      expect((await refusal({ signature })).reason).toBe('malformed-header');
    },
  );

  test.each([
    `t=${NOW},t=${NOW},v1=${good}`,
    `v1=${good}`,
    `T=${NOW},v1=${good}`,
    `t=${NOW},v1=`,
    `t=${NOW},v1`,
    `t=${NOW},,v1=${good}`,
    `t=${NOW};v1=${good}`,
    good,
    '=',
  ])('B97 the header %j is malformed', async (signature) => {
    const error = await refusal({ signature });
    expect(error.reason).toBe('malformed-header');
    expect(error.message).toContain('Shop-Signature header is not of the form t=<seconds>,v1=<signature>');
  });

  test('B97 a header that came twice is one with two times', async () => {
    const one = `t=${NOW},v1=${good}`;
    await accepts({ signature: [one] });
    expect((await refusal({ signature: [one, one] })).reason).toBe('malformed-header');
  });

  test('B98 the tolerance is in seconds, and 0 accepts any age', async () => {
    await accepts({ ...signedAt(NOW - 10), tolerance: 10 });
    expect((await refusal({ ...signedAt(NOW - 11), tolerance: 10 })).reason).toBe('stale');
    await accepts({ ...signedAt(NOW - 1), tolerance: 1.5 });
    expect((await refusal({ ...signedAt(NOW + 1), tolerance: 0.5 })).reason).toBe('future');
    await accepts({ ...signedAt(1), tolerance: 0 });
    await accepts({ ...signedAt(NOW * 2), tolerance: 0 });
    expect((await refusal({ signature: `t=${NOW},v1=${bad}`, tolerance: 0 })).reason).toBe('no-match');
  });

  test.each([-1, NaN, Infinity, '300'])('B98 the tolerance %s is refused', async (tolerance) => {
    await expect(verify(delivery({ tolerance: tolerance as number }))).rejects.toThrow(InvalidArgumentError);
    await expect(verify(delivery({ tolerance: tolerance as number }))).rejects.toThrow(/seconds, 0 or more/);
  });

  test('B98 the tolerance of the scheme holds where the caller names none', async () => {
    const strict = { ...scheme, tolerance: 5 };
    await expect(verify(delivery(signedAt(NOW - 5)), strict)).resolves.toBeUndefined();
    await expect(verify(delivery(signedAt(NOW - 6)), strict)).rejects.toMatchObject({ reason: 'stale' });
    await expect(verify(delivery({ ...signedAt(NOW - 6), tolerance: 6 }), strict)).resolves.toBeUndefined();
  });

  test('B99 several signatures, several secrets: one that fits is enough', async () => {
    await accepts({ signature: `t=${NOW},v1=${bad},v1=${good}` });
    await accepts({ signature: `t=${NOW},v1=${good},v1=${bad}` });
    await accepts({ signature: `v0=x,v1=${bad}, v1 = ${good} , t=${NOW} ` });
    await accepts({ secret: ['whsec_new', SECRET] });
    await accepts({ secret: [SECRET, 'whsec_new'] });
    expect((await refusal({ signature: `t=${NOW},v1=${bad},v1=${bad}` })).reason).toBe('no-match');
    expect((await refusal({ secret: ['whsec_new', 'whsec_newer'] })).reason).toBe('no-match');
  });

  test.each<[unknown, RegExp]>([
    [{ id: 'evt_1' }, /not a parsed object.*express\.raw/],
    [[1], /not a parsed object/],
    [undefined, /not undefined/],
    [null, /not null/],
    [1, /not a parsed number/],
  ])('B100 the body %j is not what was signed', async (body, message) => {
    const error = await refusal({ body });
    expect(error.reason).toBe('parsed-body');
    expect(error.message).toMatch(message);
  });

  test('B101 white space around the secret', async () => {
    await accepts({ secret: ` ${SECRET}\r\n` });
    await accepts({ secret: ['other', `\t${SECRET}`] });
    expect((await refusal({ secret: SECRET.replace('_', ' _') })).reason).toBe('no-match');
  });

  test.each([`t=${NOW},v0=${good}`, `t=${NOW},v0=a,V1=${good}`, `t=${NOW},v11=${good}`])(
    'B102 %s: only schemes nobody knows',
    async (signature) => {
      const error = await refusal({ signature });
      expect(error.reason).toBe('unknown-scheme');
      expect(error.message).toBe('The Shop-Signature header holds no signature named v1');
    },
  );

  test.each([undefined, null, '', ' \n', [], [''], `t=${NOW}`])(
    'B102 %j: no signature at all',
    async (signature) => {
      const error = await refusal({ signature });
      expect(error.reason).toBe('no-signature');
      expect(error.message).toMatch(
        signature === `t=${NOW}` ? /holds no signature$/ : /has no Shop-Signature header/,
      );
    },
  );

  test.each(['', ' \n', [], [SECRET, ''], ['', SECRET], undefined, null, 42])(
    'B103 the secret %j is empty',
    async (secret) => {
      // Signed with the empty secret, as an attacker would.
      const signature = `t=${NOW},v1=${sign(BODY, '')}`;
      expect((await refusal({ secret, signature })).reason).toBe('empty-secret');
    },
  );

  test('B93 no refusal shows secret, signature or body', async () => {
    const changes: object[] = [
      { body: { secret: SECRET, good } },
      { signature: `${good}${SECRET}` },
      { signature: `t=${NOW},${SECRET}=${good}` },
      { signature: `t=${NOW},v1=${bad}${SECRET}` },
      { secret: [SECRET, ''] },
      { body: `${BODY}${SECRET}` },
      signedAt(1),
    ];
    for (const change of changes) {
      const error = await refusal(change);
      const shown = `${inspect(error, { showHidden: true, depth: 9 })}${JSON.stringify(error)}${String(error.cause)}`;
      for (const hidden of [SECRET, good, good.slice(1), 'evt_1']) expect(shown).not.toContain(hidden);
    }
  });

  test('a header for tests, by any scheme', async () => {
    const odd: WebhookScheme = {
      header: 'X',
      timestampKey: 'ts',
      signatureKey: 'sig',
      payload: '<{body}|{t}>',
      tolerance: 300,
    };
    const at = new Date(NOW * 1000);
    expect(await header({ body: BODY, secret: `${SECRET}\n`, signedAt: at })).toBe(`t=${NOW},v1=${good}`);
    const signature = await header({ body: BODY, secret: SECRET, signedAt: at }, odd);
    expect(signature).toBe(
      `ts=${NOW},sig=${createHmac('sha256', SECRET).update(`<${BODY}|${NOW}>`).digest('hex')}`,
    );
    await expect(verify(delivery({ signature }), odd)).resolves.toBeUndefined();
    await accepts({ signature: await header({ body: BODY, secret: SECRET }), receivedAt: undefined });
    await expect(header({ body: BODY, secret: ' ' })).rejects.toMatchObject({ reason: 'empty-secret' });
  });
});

describe('where there is no node:crypto', () => {
  test('nothing is signed at once, and the error says what to call instead', () => {
    expect(() => digest.digestSync(SECRET, new Uint8Array())).toThrow(InvalidArgumentError);
    expect(() => digest.digestSync(SECRET, new Uint8Array())).toThrow(/constructEventAsync/);
  });

  test('bytes are compared one by one', () => {
    const { equalBytes } = digest;
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    for (const other of [Uint8Array.of(0, 2), Uint8Array.of(1, 3), Uint8Array.of(2, 1)])
      expect(equalBytes(Uint8Array.of(1, 2), other)).toBe(false);
  });
});

test('lists in events are iterable, and say when they would need a client to go on', async () => {
  const style = {
    style: 'cursor',
    after: 'after',
    items: 'data',
    hasMore: 'more',
    cursor: 'id',
    url: 'url',
  } as const;
  const body = JSON.stringify({ lines: { data: [{ id: 'il_1' }], more: true, url: '/v1/lines' } });
  const signature = webhooks.generateTestHeader(scheme, { body, secret: SECRET });
  const { lines } = webhooks.constructEvent<{ lines: AsyncIterable<{ id: string }> }>(
    { ...scheme, lists: [style] },
    { body, signature, secret: SECRET },
  );
  const seen: string[] = [];
  const walk = async (): Promise<void> => {
    for await (const { id } of lines) seen.push(id);
  };
  await expect(walk()).rejects.toThrow(InvalidArgumentError);
  expect(seen).toEqual(['il_1']);
});

test('a client lets the lists of an event go on', async () => {
  const style = {
    style: 'cursor',
    after: 'after',
    items: 'data',
    hasMore: 'more',
    cursor: 'id',
    url: 'url',
  } as const;
  const server = await serve(json(200, { data: [{ id: 'il_2' }], more: false, url: '/v1/lines' }));
  const shop = new APIClient({ ...definition, lists: [style] }, KEY, { baseURL: server.url });
  const body = JSON.stringify({ lines: { data: [{ id: 'il_1' }], more: true, url: '/v1/lines' } });
  const signature = webhooks.generateTestHeader(scheme, { body, secret: SECRET });
  const event = webhooks.constructEvent<{ lines: AsyncIterable<{ id: string }> }>(
    { ...scheme, lists: [style] },
    { body, signature, secret: SECRET },
  );
  const seen: string[] = [];
  for await (const { id } of shop.connect(event).lines) seen.push(id);
  expect(seen).toEqual(['il_1', 'il_2']);
  expect(server.seen.map(({ url }) => url)).toEqual(['/v1/lines?after=il_1']);
});
