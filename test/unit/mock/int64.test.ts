import { describe, expect, it } from 'vitest';
import { parseExact } from '../../../generator/model/exact-json.js';
import { dumpModel } from '../../../generator/model/dump.js';
import { createMockServer } from '../../../generator/mock/server.js';
import { answer, body, operation, query } from '../../support/model.js';
import { modelOf } from '../../support/read-yaml.js';
import { integer, object, scalar } from '../../support/schemas.js';
import { apiModel } from './model.js';

const LARGE = 9_007_199_254_740_993n;
const int64 = scalar('integer', { format: 'int64', maximum: 2 ** 63 });
const account = object({ 'id?': int64, 'count?': integer });
const model = apiModel([
  operation('form', 'POST /v1/forms', { body: body(account), response: answer(account) }),
  operation('json', 'POST /v1/json', { body: body(account, 'json'), response: answer(account) }),
  operation('get', 'GET /v1/accounts', { parameters: [query('id?', int64)], response: answer(account) }),
]);

async function exchange(method: string, path: string, sent?: string, type = 'application/json') {
  const server = await createMockServer(model);
  server.respond('get', ({ params }) =>
    params['id'] === undefined ? { status: 200, body: { id: LARGE } } : undefined,
  );
  const headers = { Authorization: 'Bearer sk_test_1', ...(sent !== undefined && { 'Content-Type': type }) };
  const response = await fetch(server.url + path, { method, headers, ...(sent !== undefined && { body: sent }) }); // prettier-ignore
  const text = (await response.text()).replaceAll(/\s+/g, '');
  await server.close();
  return { text, params: server.requests[0]?.params };
}

const DESCRIBED = `
  paths:
    /v1/accounts/{id}:
      get:
        operationId: retrieve
        parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
        responses:
          '200':
            description: The account.
            content:
              application/json:
                schema: { $ref: '#/components/schemas/Account' }
                example: { id: 1, parent: ${LARGE} }
  components:
    schemas:
      Account:
        type: object
        properties:
          id: { type: integer, format: int64 }
          parent: { type: integer, format: int64, minimum: -9223372036854775808, maximum: 9223372036854775807 }
          kind: { type: integer, enum: [1, 9007199254740993] }
`;

describe('whole numbers of 64 bits', () => {
  it('are answered as the description writes them', async () => {
    const described = await modelOf(DESCRIBED);
    expect(dumpModel(described)).toContain(`"parent": ${LARGE}`);
    const server = await createMockServer(described);
    const response = await fetch(`${server.url}/v1/accounts/${LARGE}`);
    expect(parseExact(await response.text())).toEqual({ id: LARGE, parent: LARGE });
    await server.close();
  });

  it('are taken from JSON and sent back with all their digits', async () => {
    const { text, params } = await exchange('POST', '/v1/json', `{"id":${LARGE},"count":${LARGE}}`);
    expect(params).toEqual({ id: LARGE, count: 9_007_199_254_740_992 });
    expect(text).toBe(`{"id":${LARGE},"count":9007199254740992}`);
  });

  it('are taken from a form and sent back with all their digits', async () => {
    const form = 'application/x-www-form-urlencoded';
    const { text, params } = await exchange('POST', '/v1/forms', `id=-${LARGE}&count=7`, form);
    expect(params).toEqual({ id: -LARGE, count: 7 });
    expect(text).toBe(`{"id":-${LARGE},"count":7}`);
  });

  it('are checked like others', async () => {
    const { text } = await exchange('POST', '/v1/json', '{"id":9223372036854775809}');
    expect(text).toContain('lessthanorequalto9223372036854776000');
  });

  it('are sent as a script has them, and taken from a query', async () => {
    expect((await exchange('GET', '/v1/accounts')).text).toBe(`{"id":${LARGE}}`);
    const { text, params } = await exchange('GET', `/v1/accounts?id=${LARGE}`);
    expect(params).toEqual({ id: LARGE });
    expect(text).toContain(`"id":${LARGE}`);
  });
});
