import type { AuthScheme } from '../model/auth.js';
import type { ApiModel } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import type { SpecDocument } from '../spec/document.js';
import { detectPagination } from './detect-pagination.js';
import type { Finding } from './finding.js';
import { asObject, asString, entries } from './json.js';

/** Looks a description over for what an SDK depends on and only few descriptions declare. */
export function detect(document: SpecDocument, model: ApiModel): readonly Finding[] {
  return [
    detectAuth(model),
    detectPagination(model),
    detectErrors(document, model),
    detectIdempotency(model),
    detectWebhooks(model),
  ];
}

const none = { state: 'none', what: '' } as const;

function detectAuth({ auth }: ApiModel): Finding {
  if (auth.length === 0) return { concern: 'auth', ...none };
  return { concern: 'auth', state: 'declared', what: auth.map(describeScheme).join(', ') };
}

function describeScheme({ type, carrier, tokens }: AuthScheme): string {
  if (type === 'tls') return 'certificate of the client';
  const place = type === 'query' || type === 'cookie' ? type : 'header';
  const key = type === place ? 'key' : `${type} key`;
  return `${tokens ? 'OAuth 2 token' : key} in the ${place} ${carrier}`;
}

function detectWebhooks({ events }: ApiModel): Finding {
  if (events.length === 0) return { concern: 'webhooks', ...none };
  return { concern: 'webhooks', state: 'declared', what: events.map(({ name }) => name).join(', ') };
}

const idempotencyHeader = /^(x-)?idempotency-(key|token)$/i;

function detectIdempotency(model: ApiModel): Finding {
  const concern = 'idempotency';
  if (model.idempotency) return { concern, state: 'declared', what: `header ${model.idempotency.header}` };
  const operations = allOperations(model);
  const takers = operations.flatMap(({ method, parameters }) => {
    const header = parameters.find(
      ({ in: place, name }) => place === 'header' && idempotencyHeader.test(name),
    );
    return header ? [{ method, header: header.name }] : [];
  });
  const [first] = takers;
  if (!first) return { concern, ...none };
  const methods = [...new Set(takers.map(({ method }) => method))].join(', ');
  const advice = `add x-sdk-idempotency: { header: ${first.header}, methods: [${methods}] }`;
  return {
    concern,
    state: 'likely',
    what: `header ${first.header}, taken by ${takers.length} of ${operations.length} operations`,
    advice,
  };
}

/** The schema that most failed answers have. */
function detectErrors(document: SpecDocument, model: ApiModel): Finding {
  const concern = 'errors';
  if (model.errors.types.some(({ body }) => !body) || model.errors.schema)
    return { concern, state: 'declared', what: `error object and ${model.errors.types.length} classes` };
  const uses = new Map<string, number>();
  for (const ref of failureSchemas(document)) uses.set(ref, (uses.get(ref) ?? 0) + 1);
  const [most] = [...uses].sort(([, a], [, b]) => b - a);
  if (!most) return { concern, ...none };
  const [ref, count] = most;
  const what = `${ref.split('/').at(-1) ?? ''} is the shape of ${count} failed answers`;
  return {
    concern,
    state: 'likely',
    what,
    advice: `add x-sdk-errors: { schema: { $ref: '${ref}' }, classes: [] }`,
  };
}

function failureSchemas(document: SpecDocument): readonly string[] {
  const operations = entries(document.root['paths']).flatMap(([, item]) => entries(item));
  const responses = operations.flatMap(([, operation]) => entries(asObject(operation)?.['responses']));
  return responses.flatMap(([status, value]) => {
    if (!/^([45]|default)/.test(status)) return [];
    const ref = asString(asObject(value)?.['$ref']);
    const response = ref === undefined ? value : document.resolve(ref);
    const contents = entries(asObject(response)?.['content']);
    return contents.flatMap(
      ([, content]) => asString(asObject(asObject(content)?.['schema'])?.['$ref']) ?? [],
    );
  });
}
