import { afterAll, beforeAll, beforeEach } from 'vitest';
import { hasErrors } from '../../../generator/diagnostics/diagnostic.js';
import { createMockServer, type MockServer, type RecordedRequest } from '../../../generator/mock/server.js';
import type { ApiModel } from '../../../generator/model/model.js';
import { load } from '../../../generator/pipeline.js';
import { Stripe, type StripeOptions } from '../../../generated/stripe/src/index.js';

/** The flagship description, relative to the repository. */
export const DESCRIPTION = 'spec/stripe/2022-08-01/openapi.yaml';

/** The model of the flagship description; throws when it has errors. */
export async function loadStripe(): Promise<ApiModel> {
  const [loaded, diagnostics] = await load({ input: DESCRIPTION });
  if (!loaded || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 2));
  return loaded.model;
}

/** The embedded server for the flagship API, and clients of the generated SDK that talk to it. */
export interface Bench {
  readonly server: MockServer;
  /** The latest request the server saw. */
  readonly last: () => RecordedRequest;
  readonly client: (options?: StripeOptions) => Stripe;
}

/** A server for the tests of one file, new for each test. */
export function useStripe(): () => Bench {
  let model: ApiModel;
  let server: MockServer;
  beforeAll(async () => {
    model = await loadStripe();
  }, 60_000);
  beforeEach(async () => {
    server = await createMockServer(model);
    return () => server.close();
  });
  afterAll(() => server.close());
  return () => ({
    server,
    client: (options = {}) => new Stripe('sk_test_123', { baseURL: server.url, ...options }),
    last: () => {
      const request = server.requests.at(-1);
      if (!request) throw new Error('the server saw no request');
      return request;
    },
  });
}
