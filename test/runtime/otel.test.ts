import { context, propagation, trace, SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTelemetry } from '../../templates/typescript/runtime/otel.js';
import { client, failure, KEY } from './support/api.js';
import { hangUp, json, sequence, serve, silence, text, type TestServer } from './support/server.js';
import { TRANSPORTS } from './support/transports.js';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer('shop');
const get = { method: 'get', path: '/v1/x' } as const;

beforeAll(() => void propagation.setGlobalPropagator(new W3CTraceContextPropagator()));
afterAll(() => propagation.disable());
beforeEach(() => exporter.reset());

const inject = (span: Span, headers: Record<string, string>): void =>
  propagation.inject(trace.setSpan(context.active(), span), headers);

describe.each(TRANSPORTS)('over %s', (_, transport) => {
  const shopOf = (server: TestServer, propagate?: typeof inject) =>
    client(server, { ...transport, middleware: [openTelemetry(tracer, propagate ? { propagate } : {})] });
  const spans = (): ReadableSpan[] => exporter.getFinishedSpans();

  test('a span an attempt', async () => {
    const server = await serve(sequence(text(503, ''), json(200, {})));
    const query = { limit: 3, client_secret: 'hidden' };
    await shopOf(server).call({ ...get, query });
    const url = new URL(server.url);
    const common = {
      'http.request.method': 'GET',
      'server.address': '127.0.0.1',
      'server.port': Number(url.port),
      'url.full': `${server.url}/v1/x?limit=3&client_secret=[redacted]`,
    };
    expect(spans().map(({ name, kind, attributes, status }) => ({ name, kind, attributes, status }))).toEqual(
      [
        {
          name: 'GET',
          kind: SpanKind.CLIENT,
          attributes: { ...common, 'http.response.status_code': 503, 'error.type': '503' },
          status: { code: SpanStatusCode.ERROR },
        },
        {
          name: 'GET',
          kind: SpanKind.CLIENT,
          attributes: { ...common, 'http.response.status_code': 200, 'http.request.resend_count': 1 },
          status: { code: SpanStatusCode.UNSET },
        },
      ],
    );
    expect(JSON.stringify(spans().map(({ attributes }) => attributes))).not.toContain(KEY);
  });

  test('the server is told of the span, of each attempt its own', async () => {
    const server = await serve(sequence(text(503, ''), json(200, {})));
    await shopOf(server, inject).call(get);
    const sent = server.seen.map(({ headers }) => headers['traceparent']);
    const expected = spans().map((span) => {
      const { traceId, spanId } = span.spanContext();
      return `00-${traceId}-${spanId}-01`;
    });
    expect(sent).toEqual(expected);
    expect(new Set(sent).size).toBe(2);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test('the server is told nothing otherwise', async () => {
    const server = await serve(json(200, {}));
    await shopOf(server).call(get);
    expect(server.seen[0]?.headers).not.toHaveProperty('traceparent');
  });

  test('the code of a fault', async () => {
    await failure(shopOf(await serve(hangUp)).call(get, { maxRetries: 0 }));
    const [span] = spans();
    expect(span?.attributes['error.type']).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes).not.toHaveProperty('http.response.status_code');
  });

  test('an attempt that takes too long', async () => {
    await failure(shopOf(await serve(silence)).call(get, { maxRetries: 0, timeout: 50 }));
    // The call does not wait until the platform has given up the request, which is when the span ends.
    await vi.waitFor(() =>
      expect(spans().map(({ attributes }) => attributes['error.type'])).toEqual(['TimeoutError']),
    );
  });

  test('a redirect that is refused', async () => {
    const server = await serve(text(302, '', { location: 'https://elsewhere.invalid/' }));
    await failure(shopOf(server).call(get));
    expect(spans().map(({ attributes }) => attributes['error.type'])).toEqual(['RedirectError']);
  });
});

test.each([
  ['https://api.shop.invalid', 'api.shop.invalid', 443],
  ['http://[::1]:8080', '::1', 8080],
  ['http://shop.invalid', 'shop.invalid', 80],
])('where %s is', async (base, address, port) => {
  const step = openTelemetry(tracer);
  const request = { method: 'GET', url: `${base}/x`, attempt: 1, headers: new Map(), operation: undefined, body: undefined, secrets: [] }; // prettier-ignore
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 42 }));
  await failure(step(request as unknown as Parameters<typeof step>[0], refuse));
  await failure(step(request as unknown as Parameters<typeof step>[0], () => Promise.reject('no error'))); // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors
  expect(exporter.getFinishedSpans().map(({ attributes }) => attributes)).toMatchObject(
    ['Error', '_OTHER'].map((type) => ({
      'server.address': address,
      'server.port': port,
      'error.type': type,
    })),
  );
});
