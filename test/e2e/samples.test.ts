import { afterAll, describe, expect, test } from 'vitest';
import { camelCase, methodName } from '../../generator/emit/typescript/names.js';
import { validateValue } from '../../generator/mock/assert-schema.js';
import { createMockServer } from '../../generator/mock/server.js';
import type { Operation, Sample } from '../../generator/model/model.js';
import { flattenResources } from '../../generator/model/operations.js';
import { Stripe } from '../../generated/stripe/src/index.js';
import { loadStripe } from './support/stripe.js';
import { encodedPairs } from './support/encoded-pairs.js';

const model = await loadStripe();
const server = await createMockServer(model);
const stripe = new Stripe('sk_test_123', { baseURL: server.url, maxRetries: 0 });
afterAll(() => server.close());

interface Call {
  readonly title: string;
  readonly resource: readonly string[];
  readonly operation: Operation;
  readonly sample: Sample;
}

const calls: readonly Call[] = flattenResources(model.resources).flatMap((resource) =>
  resource.operations.flatMap((operation) =>
    operation.samples.map((sample) => ({
      title: `${operation.id} (${sample.name})`,
      resource: resource.path,
      operation,
      sample,
    })),
  ),
);

/** Makes a documented call the way a user would: the method found by its name, ids first, then the rest. */
async function make({ resource, operation, sample }: Call): Promise<unknown> {
  const owner = resource.reduce<object>(
    (value, part) => (value as Record<string, object>)[camelCase(part)] ?? {},
    stripe,
  );
  const method = (owner as Record<string, unknown>)[methodName(operation)];
  if (typeof method !== 'function') throw new Error(`no method ${resource.join('.')}.${operation.name}`);
  const inPath = operation.path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
  const params = Object.fromEntries(
    Object.entries(sample.parameters).filter(([name]) => !inPath.includes(name)),
  );
  const ids = inPath.map((name) => sample.parameters[name]);
  return (method as (...args: unknown[]) => Promise<unknown>).call(
    owner,
    ...ids,
    withFiles(operation, params),
  );
}

/** The documents show a file as text: send bytes where the description asks for bytes. */
function withFiles(operation: Operation, params: Record<string, unknown>): Record<string, unknown> {
  if (operation.body?.encoding !== 'multipart' || operation.body.schema.kind !== 'object') return params;
  const files = operation.body.schema.properties.filter(
    ({ schema }) => schema.kind === 'scalar' && schema.type === 'binary',
  );
  const bytes = files.map(({ name }) => [name, new TextEncoder().encode(String(params[name]))]);
  return { ...params, ...(Object.fromEntries(bytes) as Record<string, unknown>) };
}

function expectedPath({ path }: Operation, sample: Sample): string {
  return path
    .map((part) =>
      part.kind === 'text' ? part.text : encodeURIComponent(String(sample.parameters[part.name])),
    )
    .join('');
}

describe('every documented call, with its documented arguments', () => {
  test('every operation has a sample', () => {
    const without = flattenResources(model.resources)
      .flatMap((resource) => resource.operations)
      .filter((operation) => operation.samples.length === 0);
    expect(without.map((operation) => operation.id)).toEqual([]);
    expect(calls.length).toBeGreaterThanOrEqual(66);
  });

  test.each(calls.map((call) => [call.title, call] as const))('%s', async (_, call) => {
    const { operation, sample } = call;
    const answer = await make(call);
    const request = server.requests.at(-1);
    expect(request).toMatchObject({
      method: operation.method.toUpperCase(),
      path: expectedPath(operation, sample),
      operationId: operation.id,
      status: 200,
    });
    const inPath = operation.path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
    const sent = Object.fromEntries(
      Object.entries(sample.parameters).filter(([name]) => !inPath.includes(name)),
    );
    if (operation.body?.encoding === 'form') expect(pairsOf(request?.body)).toEqual(encodedPairs(sent));
    if (!operation.body) expect(pairsOf(request?.query)).toEqual(encodedPairs(sent));
    if (!operation.response) throw new Error(`${operation.id} has no answer`);
    const { schema } = operation.response;
    if (operation.response.encoding === 'json') expect(validateValue(model, schema, answer)).toEqual([]);
    else expect(answer).toBeInstanceOf(Blob);
  });
});

const answered = calls.filter(({ operation }) => operation.response?.encoding === 'json');
test.each(answered.map((call) => [call.title, call] as const))(
  '%s: the documented answer fits its schema',
  (_, call) => {
    const schema = call.operation.response?.schema;
    expect(call.sample.response).toBeDefined();
    expect(schema && validateValue(model, schema, call.sample.response)).toEqual([]);
  },
);

function pairsOf(text: string | undefined): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(text)];
}
