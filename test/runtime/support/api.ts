import { APIClient } from '../../../templates/typescript/runtime/client.js';
import type { APIDefinition } from '../../../templates/typescript/runtime/definition.js';
import { APIError } from '../../../templates/typescript/runtime/errors.js';
import type { ClientOptions } from '../../../templates/typescript/runtime/options.js';
import type { PageMethods } from '../../../templates/typescript/runtime/page.js';
import type { PageStyle } from '../../../templates/typescript/runtime/page-style.js';
import type { Backoff } from '../../../templates/typescript/runtime/retry.js';
import type { TestServer } from './server.js';

export const KEY = 'sk_test_0123456789';

export class ShopAPIError extends APIError {}
export class CardError extends ShopAPIError {}
export class AuthenticationError extends ShopAPIError {}
export class OddTeapotError extends ShopAPIError {}

/** An API that does not recognise repeated requests. */
export const plainDefinition: APIDefinition = {
  name: 'Shop',
  packageVersion: '1.2.3',
  server: 'https://api.shop.invalid',
  apiKeyEnv: 'SDKWRIGHT_TEST_SHOP_KEY',
  auth: { header: 'Authorization', prefix: 'Bearer ' },
  headerOptions: [
    { option: 'account', header: 'Shop-Account' },
    { option: 'apiVersion', header: 'Shop-Version', default: '2022-08-01' },
  ],
  requestIdHeader: 'Shop-Request',
  shouldRetryHeader: 'Shop-Should-Retry',
  errors: {
    path: ['error'],
    base: ShopAPIError,
    classes: [
      { error: CardError, type: 'card_error' },
      { error: OddTeapotError, type: 'odd', status: 418 },
      { error: AuthenticationError, status: 401 },
    ],
  },
};

export const definition: APIDefinition = {
  ...plainDefinition,
  idempotency: { header: 'Idempotency-Key', methods: ['post'] },
};

export interface Item {
  readonly id: string;
}
export interface List<T> extends PageMethods<T> {
  readonly data: T[];
  readonly has_more: boolean;
}

export const cursor: PageStyle = {
  style: 'cursor',
  after: 'starting_after',
  before: 'ending_before',
  items: 'data',
  hasMore: 'has_more',
  cursor: 'id',
};
export const token: PageStyle = {
  style: 'token',
  token: 'page',
  nextToken: 'next_page',
  items: 'data',
  hasMore: 'has_more',
};

/** Waits for nothing and writes down for how long it would have. */
export function instantBackoff(): Backoff & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
}

export interface ShopOptions extends ClientOptions {
  account?: string;
  apiVersion?: string | null;
}

/** A client of the server that does not wait between attempts. */
export function client(server: TestServer, options: ShopOptions = {}): APIClient {
  return new APIClient(definition, KEY, { baseURL: server.url, backoff: instantBackoff(), ...options });
}

/** What a promise rejects with; fails when it does not. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('The promise was fulfilled');
    },
    (error: unknown) => error,
  );
}
