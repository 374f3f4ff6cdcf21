import { causesOf } from './causes.js';
import { setHeader } from './headers.js';
import { redactURL } from './redact.js';
import type { Middleware, TransportRequest } from './transport.js';

/** Values of attributes that are set here. */
export type SpanAttributes = Record<string, string | number>;

/** The part of a span of OpenTelemetry that is used. */
export interface OtelSpan {
  setAttributes(attributes: SpanAttributes): unknown;
  setStatus(status: { code: number }): unknown;
  end(): void;
}

/** The part of a tracer of OpenTelemetry that is used. */
export interface OtelTracer<Span extends OtelSpan> {
  startSpan(name: string, options: { kind: number; attributes: SpanAttributes }): Span;
}

/** How attempts are traced. */
export interface OtelOptions<Span extends OtelSpan> {
  /** Writes the span's context into headers, `traceparent` for instance, so that the server can go on with it. */
  readonly propagate?: (span: Span, headers: Record<string, string>) => void;
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR`. */
const CLIENT = 2;
const ERROR = 2;

/**
 * A step for the option `middleware` that opens a client span for each attempt, with the attributes that the
 * conventions of OpenTelemetry name for HTTP, from sending to the headers of the answer. URLs are without secrets.
 */
export function openTelemetry<Span extends OtelSpan>(
  tracer: OtelTracer<Span>,
  options: OtelOptions<Span> = {},
): Middleware {
  return async (request, next) => {
    const { method } = request;
    const span = tracer.startSpan(method, { kind: CLIENT, attributes: attributesOf(request) });
    try {
      const answer = await next(withContext(request, span, options.propagate));
      span.setAttributes({ 'http.response.status_code': answer.status });
      if (answer.status >= 400) fail(span, String(answer.status));
      return answer;
    } catch (error) {
      fail(span, errorType(error));
      throw error;
    } finally {
      span.end();
    }
  };
}

function attributesOf({ method, url, attempt, secrets }: TransportRequest): SpanAttributes {
  const { hostname, port, protocol } = new URL(url);
  return {
    'http.request.method': method,
    'server.address': hostname.replace(/^\[|\]$/g, ''),
    'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
    'url.full': redactURL(url, secrets),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  };
}

function withContext<Span extends OtelSpan>(
  request: TransportRequest,
  span: Span,
  propagate: OtelOptions<Span>['propagate'],
): TransportRequest {
  if (propagate === undefined) return request;
  const context: Record<string, string> = {};
  propagate(span, context);
  const headers = new Map(request.headers);
  for (const [name, value] of Object.entries(context)) setHeader(headers, name, value);
  return { ...request, headers };
}

/** Messages could hold anything, so that only the kind of a fault is told. */
function fail(span: OtelSpan, type: string): void {
  span.setAttributes({ 'error.type': type });
  span.setStatus({ code: ERROR });
}

/** The code of the platform, else the name of the error. */
function errorType(error: unknown): string {
  const coded = causesOf(error).find((cause) => 'code' in cause && typeof cause.code === 'string');
  if (coded && 'code' in coded) return String(coded.code);
  return error instanceof Error ? error.name : '_OTHER';
}
