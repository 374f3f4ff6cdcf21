import { expect, test } from 'vitest';
import { check } from './helpers.js';

function description(lines: { type?: string; ref?: string; id?: string; indent?: string }): string {
  return `openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /orders:
    get:
      operationId: listOrders
      responses:
        '200':
          description: All orders.
          content:
            application/json:
              schema:
                $ref: '${lines.ref ?? '#/components/schemas/Order'}'
    post:
      operationId: ${lines.id ?? 'createOrder'}
      responses: { default: { description: Done. } }
components:
  schemas:
    Order:
${lines.indent ?? '      '}type: object
      properties:
        id:
          type: ${lines.type ?? 'string'}
`;
}

test('the description is right as it is', async () => {
  expect(await check(description({}))).toEqual([]);
});

test('a bad reference is one message that names the nearest key', async () => {
  expect(await check(description({ ref: '#/components/schemas/Ordr' }))).toEqual([
    ['ref-not-found', 'openapi.yaml:13:17', 'did you mean "Order"?'],
  ]);
});

test('an unknown type is one message that names the nearest type', async () => {
  expect(await check(description({ type: 'strng' }))).toEqual([
    ['unknown-type', 'openapi.yaml:23:11', 'did you mean "string"?'],
  ]);
});

test('a duplicate operation id is one message at the second place', async () => {
  expect(await check(description({ id: 'listOrders' }))).toEqual([
    ['duplicate-operation-id', 'openapi.yaml:15:7', 'give each operation an id of its own'],
  ]);
});

test('a tab is one message at the tab', async () => {
  expect(await check(description({ indent: '    \t' }))).toEqual([
    ['yaml-tab', 'openapi.yaml:20:5', 'YAML allows only spaces there: replace the tab by spaces'],
  ]);
});

test('several mistakes are all reported in one run', async () => {
  const codes = (await check(description({ ref: '#/components/x', type: 'strng', id: 'listOrders' }))).map(([code]) => code);
  expect(codes).toEqual(['ref-not-found', 'duplicate-operation-id', 'unknown-type']);
});
