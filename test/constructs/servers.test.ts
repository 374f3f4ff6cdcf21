import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitPackage } from '../support/emit-package.js';
import { typeCheck } from '../support/type-check.js';
import { modelOf, open, type Construct } from './construct.js';

/** A package of its own; calls of its clients are answered here, and give the URL that they went to. */
function opened(name: string): (options: object, method: string, ofCall?: object) => Promise<string> {
  let construct: Construct | undefined;
  beforeAll(async () => {
    construct = await open(name);
  }, 120_000);
  afterAll(() => construct?.close());
  return async (options, call, ofCall) => {
    let url = '';
    const fetch: typeof globalThis.fetch = (input) => {
      url = input instanceof Request ? input.url : String(input);
      return Promise.resolve(new Response(null, { status: 204 }));
    };
    const client = await construct?.connect({ fetch, ...options });
    const [resource = '', method = ''] = call.split('.');
    await client?.[resource]?.[method]?.(ofCall);
    return url;
  };
}

describe('several servers', () => {
  const called = opened('servers');

  test.each([
    [{}, 'https://api.example.com/v1/things'],
    [{ server: 'Production' }, 'https://api.example.com/v1/things'],
    [{ server: 'local' }, 'http://localhost:80/things'],
    [{ server: { local: { port: '8080' } } }, 'http://localhost:8080/things'],
    [{ server: 'https://{region}.example.com' }, 'https://eu.example.com/things'],
    [{ server: { 'https://{region}.example.com': { region: 'us' } } }, 'https://us.example.com/things'],
    [{ server: 'local', baseURL: 'https://other.example.com' }, 'https://other.example.com/things'],
  ])('%o', async (options, url) => {
    expect(await called(options, 'things.list')).toBe(url);
  });

  test('a path and an operation have their own, relative ones on the host of the API', async () => {
    expect(await called({ server: 'local' }, 'files.list')).toBe('https://files.example.com/files');
    expect(await called({ server: 'local' }, 'files.create')).toBe('https://api.example.com/uploads/files');
  });

  test('of an operation are chosen in its call', async () => {
    expect(await called({}, 'reports.list')).toBe('https://reports.example.com/reports');
    const near = { server: { Near: { port: '8081' } } };
    expect(await called({ server: 'local' }, 'reports.list', near)).toBe('http://127.0.0.1:8081/reports');
  });

  test.each([
    [{ server: 'Staging' }, 'There is no server "Staging"'],
    [{ server: { local: { host: 'evil.example' } } }, 'cannot have "evil.example" as host'],
    [{ server: { local: { port: '80@evil.example' } } }, 'as port'],
  ])('%o is refused', async (options, message) => {
    await expect(called(options, 'things.list')).rejects.toThrow(message);
  });
});

describe('a server with variables', () => {
  const called = opened('server-variables');

  test.each([
    [{}, 'https://demo.example.com:443/v1/things'],
    [{ server: { tenant: 'acme', port: '8443' } }, 'https://acme.example.com:8443/v1/things'],
    [{ server: { base: 'v2/beta' } }, 'https://demo.example.com:443/v2/beta/things'],
  ])('%o', async (options, url) => {
    expect(await called(options, 'things.list')).toBe(url);
  });

  test.each(['evil.example/', 'a@evil.example', 'a:1', ''])('is not another host: %s', async (tenant) => {
    await expect(called({ server: { tenant } }, 'things.list')).rejects.toThrow('as tenant');
  });
});

test('the server that is called is the one that listens', async () => {
  const construct = await open('servers');
  try {
    const { port } = new URL(construct.server.url);
    const client = await construct.connect({ server: { local: { host: '127.0.0.1', port } } });
    await client['things']?.['list']?.();
    expect(construct.server.requests.map(({ operationId }) => operationId)).toEqual(['listThings']);
  } finally {
    await construct.close();
  }
}, 120_000);

test('servers and their variables have types', async () => {
  const text = `
    import Servers from './index.js';
    new Servers('key', { server: 'Production' });
    new Servers('key', { server: { local: { host: '127.0.0.1', port: '81' } } });
    void new Servers('key', { server: 'local' }).reports.list({ server: { Near: { port: '81' } } });
    // @ts-expect-error there is no such server
    new Servers('key', { server: 'Staging' });
    // @ts-expect-error no such host
    new Servers('key', { server: { local: { host: 'a' } } });
    // @ts-expect-error no such variable
    new Servers('key', { server: { local: { region: 'eu' } } });
    // @ts-expect-error the call does not choose it
    void new Servers('key').things.list({ server: 'local' });
  `;
  const files = await emitPackage(await modelOf('servers.yaml'));
  expect(typeCheck([...files, { path: 'src/consumer.ts', text, format: false }])).toEqual([]);
}, 120_000);

describe('a server without a host', () => {
  const called = opened('relative-server');

  test('is where the client says', async () => {
    const baseURL = 'https://api.example.com/v1';
    expect(await called({ baseURL }, 'things.list')).toBe('https://api.example.com/v1/things');
    await expect(called({}, 'things.list')).rejects.toThrow('baseURL must be');
  });
});
