import { afterEach } from 'vitest';
import type { ApiModel } from '../../../generator/model/model.js';
import { createMockServer, type MockOptions, type MockServer } from '../../../generator/mock/server.js';

/** An answer with its body read as JSON; `undefined` when there is none. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends `GET /path` with the key a caller would have; a body goes out as a form unless told otherwise. */
export type Send = (
  route: string,
  body?: RequestInit['body'],
  headers?: Record<string, string>,
) => Promise<Reply>;

/** Starts mock servers for the tests of a file and ends each after its test. */
export function mockServers(): (
  model: ApiModel,
  options?: MockOptions,
) => Promise<MockServer & { send: Send }> {
  const running: MockServer[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
  });
  return async (model, options) => {
    const server = await createMockServer(model, options);
    running.push(server);
    return { ...server, send: sender(server.url) };
  };
}

function sender(url: string): Send {
  return async (route, body = null, headers = {}) => {
    const [method = '', path = ''] = route.split(' ');
    const form = typeof body === 'string' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
    const all = { Authorization: 'Bearer sk_test_1', ...form, ...headers };
    const response = await fetch(url + path, { method, body, headers: all });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : parse(text),
    };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The error body of the test API. */
export function error(detail: Record<string, unknown>): unknown {
  return { error: { type: 'invalid_request_error', ...detail } };
}
