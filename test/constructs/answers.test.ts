import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { allOperations } from '../../generator/model/operations.js';
import type { ApiModel } from '../../generator/model/model.js';
import { createMockServer, type MockAnswer, type MockServer } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { emitPackage } from '../support/emit-package.js';
import { callOperation } from './call-operation.js';
import { Packages } from './packages.js';

/** By construct, what a user writes against its types: it compiles only if they are what they should be. */
const uses: Readonly<Record<string, string>> = {
  'success-codes': `
    import { Successes, type Job, type Thing } from './index.js';
    export async function use(client: Successes): Promise<boolean> {
      const made = await client.things.create();
      const nothing: undefined | string = made === undefined ? made : 'id' in made ? made.id : made.job;
      const either: Thing | Job | undefined = made;
      const things: Thing[] = await client.things.list();
      const status = await client.status.retrieve();
      return status.up && nothing === undefined && either === things[0];
    }`,
  'answer-media-types': `
    import type { Media } from './index.js';
    export async function use(client: Media): Promise<string> {
      const reports: string[] = await client.reports.list();
      const text: string = await client.exports.retrieve();
      const picture: Blob = await client.pictures.retrieve();
      const { data }: { data: string } = await client.documents.retrieve();
      const xml: Blob = await client.feeds.retrieve();
      const count: string = await client.counts.retrieve();
      const file: { bytes?: string } = await client.files.update(xml.size + count === '' ? { bytes: '' } : {});
      return reports.join() + text + data + picture.size + (file.bytes ?? '');
    }`,
  'answer-headers': `
    import type { Headed } from './index.js';
    type Name<F extends (...args: never) => unknown> = Parameters<F>[0];
    export async function use(client: Headed): Promise<string | null> {
      const { data, response } = await client.things.list().withResponse();
      const names: Name<typeof response.headers.get>[] = ['X-Total', 'any other'];
      const things: string[] = data.length > 0 ? data : await client.things.list();
      const made = await client.things.create().withResponse();
      return names.length + things.length > 0 ? made.response.headers.get('Retry-After') : response.requestId ?? null;
    }`,
  'callbacks-webhooks-links': `
    import { parseCreateSubscriptionHappenedCallback, type CreateSubscriptionHappenedCallback } from './index.js';
    export function use(body: string): string | undefined {
      const callback: CreateSubscriptionHappenedCallback = parseCreateSubscriptionHappenedCallback(body);
      const type: 'happened' = callback.type;
      return callback.at ?? type;
    }`,
  'signed-events': `
    import { constructEvent } from './webhooks/index.js';
    export function use(payload: string, header: string): number | bigint {
      const event = constructEvent(payload, header, 'secret');
      return event.type === 'entry.made' ? event.entry.id : event.id;
    }`,
  'json-lines': `
    import type { JsonLines, Row } from './index.js';
    export async function use(client: JsonLines): Promise<Row | undefined> {
      const texts: (string | null)[] = [];
      for await (const text of await client.logs.list()) texts.push(text);
      for await (const row of await client.lists.list()) return row;
      return undefined;
    }`,
  failures: `
    import { BadRequestError, ClientError, FailuresAPIError, NotFoundError } from './index.js';
    import type { NotFoundErrorModel, Problem } from './index.js';
    export function use(error: unknown): string | undefined {
      if (error instanceof NotFoundError) return error.body?.missing;
      if (error instanceof BadRequestError) return error.body?.message;
      const client: NotFoundErrorModel | Problem | undefined = error instanceof ClientError ? error.body : undefined;
      if (client && 'message' in client) return client.message;
      return error instanceof FailuresAPIError && error.body && 'trace' in error.body ? error.body.trace : undefined;
    }`,
};

describe('answers of many kinds', { timeout: 300_000 }, () => {
  const packages = new Packages();
  const models = new Map<string, ApiModel>();
  beforeAll(async () => {
    for (const [name, text] of Object.entries(uses)) {
      const [loaded] = await load({ input: `${name}.yaml`, cwd: import.meta.dirname, strict: true });
      if (!loaded) throw new Error(`${name} has no model`);
      models.set(name, loaded.model);
      const use = { path: 'src/use.ts', text, format: false };
      await packages.add(name, [...(await emitPackage(loaded.model)), use]);
    }
  }, 300_000);
  afterAll(() => packages.remove());

  test('have types to be used', () => expect(packages.check()).toEqual([]));

  /** A server of a construct, and calls of its operations. */
  async function open(name: string): Promise<{ server: MockServer; call: (id: string) => Promise<unknown> }> {
    const model = models.get(name);
    if (!model) throw new Error(`${name} has no model`);
    const server = await createMockServer(model);
    onTestFinished(() => server.close());
    const client = await packages.client(name, 'key', { baseURL: server.url });
    const call = (id: string): Promise<unknown> => {
      const operation = allOperations(model).find((each) => each.id === id);
      if (!operation) throw new Error(`${name} has no operation ${id}`);
      return callOperation(client, model, operation);
    };
    return { server, call };
  }

  test.each<[MockAnswer, unknown]>([
    [{ status: 201, body: { id: 'a' } }, { id: 'a' }],
    [{ status: 202, body: { job: 'b' } }, { job: 'b' }],
    [{ status: 204 }, undefined],
  ])('are read whichever success comes: %j', async (answer, expected) => {
    const { server, call } = await open('success-codes');
    server.respond('createThing', () => answer);
    expect(await call('createThing')).toEqual(expected);
  });

  test('are asked for in the media type that is read', async () => {
    const { server, call } = await open('answer-media-types');
    for (const id of ['listReports', 'listExports', 'listPictures', 'listDocuments']) await call(id);
    expect(server.requests.map(({ headers }) => headers['accept'])).toEqual([
      'application/json',
      'text/csv',
      'image/png',
      'application/vnd.api+json',
    ]);
  });

  test('come line by line, integers exact', async () => {
    const { server, call } = await open('json-lines');
    const values: unknown[] = [];
    for (const id of ['rows.list', 'lists.list', 'logs.list'])
      for await (const value of (await call(id)) as AsyncIterable<unknown>) values.push(value);
    expect(values).toEqual([{ id: 9_007_199_254_740_993n }, { id: 2 }, { id: 0 }, 'string']);
    const accepted = ['application/jsonl', 'application/x-ndjson; charset=utf-8', 'application/x-jsonlines'];
    expect(server.requests.map(({ headers }) => headers['accept'])).toEqual(accepted);
  });

  test.each<[MockAnswer, string, unknown]>([
    [{ status: 400, body: { code: 7, message: 'No.' } }, 'BadRequestError', { code: 7, message: 'No.' }],
    [{ status: 404, body: { missing: 'it' } }, 'NotFoundError', { missing: 'it' }],
    [{ status: 409, body: { code: 8, message: 'x' } }, 'ClientError', { code: 8, message: 'x' }],
    [{ status: 501, body: { trace: 't' } }, 'FailuresAPIError', { trace: 't' }],
    [{ status: 502, body: '<html>' }, 'FailuresAPIError', undefined],
  ])('become a class of errors by status: %j', async (answer, name, body) => {
    const { server, call } = await open('failures');
    server.respond('createThing', () => answer);
    await expect(call('createThing')).rejects.toMatchObject({ name, status: answer.status, body });
  });

  test('sent to an address of the caller are read, if they are JSON', async () => {
    const { parseCreateSubscriptionHappenedCallback: parse } =
      await packages.exports('callbacks-webhooks-links');
    const read = parse as (body: string | Uint8Array) => unknown;
    expect(read('{"type":"happened"}')).toEqual({ type: 'happened' });
    expect(read(new TextEncoder().encode('{"type":"happened"}'))).toEqual({ type: 'happened' });
    expect(() => read('<html>')).toThrow('The body of the callback is not JSON');
  });

  test('that are events keep integers of 64 bits exact', async () => {
    const { constructEvent, generateTestHeader } = (await packages.module(
      'signed-events',
      'src/webhooks/index.ts',
    )) as {
      readonly constructEvent: (payload: string, header: string, secret: string) => unknown;
      readonly generateTestHeader: (payload: string, secret: string) => string;
    };
    const received = (payload: string): unknown =>
      constructEvent(payload, generateTestHeader(payload, 'secret'), 'secret');
    const large = 9_007_199_254_740_993n;
    expect(received(`{"type":"entry.made","entry":{"id":${large},"lines":${large}}}`)).toEqual({
      type: 'entry.made',
      entry: { id: large, lines: Number(large) },
    });
    expect(received(`{"type":"entry.gone","id":${large}}`)).toEqual({ type: 'entry.gone', id: large });
  });

  test('that fail have the shape of the description from the mock, too', async () => {
    const { server } = await open('failures');
    const answer = await fetch(`${server.url}/things?color=x`, { method: 'POST' });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: expect.any(Number) as number, message: expect.stringContaining('color') as string },
    ]);
  });
});
