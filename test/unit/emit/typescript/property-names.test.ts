import { expect, test } from 'vitest';
import { camelName, camelNames } from '../../../../generator/emit/typescript/property-names.js';

test.each([
  ['created_at', 'createdAt'],
  ['createdAt', 'createdAt'],
  ['CreatedAt', 'createdAt'],
  ['X-Request-Id', 'xRequestId'],
  ['HTTPServer', 'httpServer'],
  ['ID', 'id'],
  ['_id', '_id'],
  ['_created_at', '_createdAt'],
  ['__$id', '__$id'],
  ['ids_$', 'ids'],
  ['éB', 'éB'],
  ['$ref', '$ref'],
  ['@type', 'type'],
  ['ids[]', 'ids'],
  ['a.b c', 'aBC'],
  ['2fa_enabled', '2faEnabled'],
  ['größe_in_cm', 'größeInCm'],
  ['名前', '名前'],
  ['+', '+'],
  ['', ''],
])('%s is %s', (wire, name) => expect(camelName(wire)).toBe(name));

test('members that would have one name keep theirs', () => {
  const { names, clashes } = camelNames(['unit_price', 'unitPrice', '+1', '-1', 'total_sum']);
  expect(Object.fromEntries(names)).toEqual({
    unit_price: 'unit_price',
    unitPrice: 'unitPrice',
    '+1': '+1',
    '-1': '-1',
    total_sum: 'totalSum',
  });
  expect(clashes).toEqual([
    ['unit_price', 'unitPrice'],
    ['+1', '-1'],
  ]);
});
