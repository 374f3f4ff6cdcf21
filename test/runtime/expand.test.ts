import { describe, expect, expectTypeOf, test } from 'vitest';
import { idOf, isDeleted, isExpanded, type Result } from '../../templates/typescript/runtime/expand.js';
import type { Customer, DeletedCustomer } from './support/expand-models.js';
import { completions, errors, hover } from './support/language-service.js';

const ON_CHARGE = ['customer', 'details.card.promotion', 'invoice', 'refunds.data.charge'];

describe('what an editor shows', () => {
  test.each([
    ["retrieve('ch')", 'Charge'],
    ["retrieve('ch', null)", 'Charge'],
    ["retrieve('ch', {})", 'Charge'],
    ["retrieve('ch', { expand: [] })", 'Charge'],
    ["retrieve('ch', { expand: ['customer'] })", 'Expanded<Charge, "customer">'],
    [
      "retrieve('ch', { expand: ['customer', 'invoice.charge'] })",
      'Expanded<Charge, "customer" | "invoice.charge">',
    ],
    ["retrieve('ch', { expand: [] as string[] })", 'MaybeExpanded<Charge>'],
    ['list()', 'List<Charge>'],
    ["list({ expand: ['data.customer'] })", 'List<Expanded<Charge, "customer">>'],
    ['list({ expand: [] as string[] })', 'List<MaybeExpanded<Charge>>'],
  ])('over the result of %s', (call, type) => {
    const code = `const result = await ${call};`;
    expect(errors(code)).toEqual([]);
    expect(hover(code)).toBe(`const result: ${type}`);
  });

  test.each([
    ['customer', 'charge.customer', 'Customer | DeletedCustomer | null'],
    ['customer', 'charge.invoice', 'string | undefined'],
    ['invoice', 'charge.invoice', 'Invoice | undefined'],
    ['invoice.discounts', 'charge.invoice?.discounts', 'Discount[] | undefined'],
    [
      'invoice.discounts.promotion',
      'charge.invoice?.discounts[0]?.promotion',
      'Promotion | null | undefined',
    ],
    ['invoice.discounts.promotion', 'charge.invoice?.charge', 'string | null | undefined'],
    [
      'customer.sources',
      'charge.customer && "sources" in charge.customer && charge.customer.sources',
      'false | ListPage<Card> | null',
    ],
    ['details.card.promotion', 'charge.details.card?.promotion', 'Promotion | null | undefined'],
    ['refunds.data.charge', 'charge.refunds.data[0]?.charge.amount', 'number | undefined'],
    ['invoice.charge.invoice.charge', 'charge.invoice?.charge?.invoice?.charge?.id', 'string | undefined'],
  ])('%s expanded: over %s', (path, member, type) => {
    const code = `const charge = await retrieve('ch', { expand: ['${path}'] }); const member = ${member};`;
    expect(errors(code)).toEqual([]);
    expect(hover(code)).toMatch(/^const member: /);
    expect(members(hover(code).replace('const member: ', ''))).toEqual(members(type));
  });

  test.each([
    ["retrieve('ch', { expand: ['|'] })", ON_CHARGE],
    ["retrieve('ch', { expand: ['customer', '|'] })", ON_CHARGE],
    ["retrieve('ch', { expand: ['customer.|'] })", ['customer.default_source', 'customer.sources']],
    ["list({ expand: ['|'] })", ON_CHARGE.map((path) => `data.${path}`)],
    [
      "list({ expand: ['data.invoice.|'] })",
      ['charge', 'customer', 'discounts'].map((path) => `data.invoice.${path}`),
    ],
  ])('at the cursor in %s', (code, paths) => {
    expect(completions(code)).toEqual(paths);
  });

  test.each([
    ['custmer', ON_CHARGE],
    ['amount', ON_CHARGE],
    ['metadata.key', ON_CHARGE],
    ['details', ON_CHARGE],
    ['customer.foo', ['customer.default_source', 'customer.sources']],
    ['details.card.network', ['details.card.promotion']],
    ['refunds.data', ['refunds.data.charge']],
    ['customer.default_source.id', ['customer.default_source']],
    ['invoice.charge.invoice.charge.invoice', ['invoice.charge.invoice.charge']],
  ])('under the wrong path %s', (path, right) => {
    const found = errors(`void retrieve('ch', { expand: ['${path}'] });`);
    expect(found).toHaveLength(1);
    const [, wrong, offered = ''] =
      /^Type '"(.*?)"' is not assignable to type '(.*?)'\./.exec(found[0] ?? '') ?? [];
    expect(wrong).toBe(path);
    expect(members(offered)).toEqual(right.map((text) => `"${text}"`));
  });

  test('a list whose path forgets the items', () => {
    expect(errors("void list({ expand: ['customer'] });")[0]).toContain('"data.customer"');
  });
});

describe('items of the pages of a list inside an object', () => {
  test.each([
    ['', 'string'],
    [", { expand: ['refunds.data.charge'] }", 'Charge'],
    [", { expand: ['refunds.data.charge.customer'] }", 'Expanded<Charge, "customer">'],
    [', { expand: [] as string[] }', 'string | MaybeExpanded<Charge>'],
  ])('are expanded like those of the first one: retrieve(id%s)', (params, type) => {
    const start = `const { refunds } = await retrieve('ch'${params});`;
    for (const code of [
      'const [item] = await refunds.toArray({ limit: 1 }); const member = item!.charge;',
      'const item = (await refunds.nextPage())!.data[0]; const member = item!.charge;',
      'for await (const item of refunds) { const member = item.charge; }',
    ]) {
      expect(errors(start + code)).toEqual([]);
      expect(hover(start + code)).toBe(`const member: ${type}`);
    }
  });
});

test('an object that may be deleted', () => {
  type Answer = Result<Customer | DeletedCustomer, 'default_source'>;
  expectTypeOf<Exclude<Answer, { deleted: true }>['default_source']>().toEqualTypeOf<{
    id: string;
    brand: string;
  } | null>();
  expectTypeOf<Result<Customer | DeletedCustomer, never>>().toEqualTypeOf<Customer | DeletedCustomer>();
});

describe('guards', () => {
  const customer: Customer = { id: 'cus_1', name: null, default_source: null };
  const deleted: DeletedCustomer = { id: 'cus_2', deleted: true };
  const reference = (value: string | Customer | null) => value;
  const answer = (value: Customer | DeletedCustomer) => value;

  test('isExpanded', () => {
    expect([customer, 'cus_1', null, undefined].map(isExpanded)).toEqual([true, false, false, false]);
    const value = reference(customer);
    if (isExpanded(value)) expectTypeOf(value).toEqualTypeOf<Customer>();
    else expectTypeOf(value).toEqualTypeOf<string | null>();
  });

  test('idOf', () => {
    expect([idOf(customer), idOf('cus_1'), idOf(null), idOf(undefined)]).toEqual([
      'cus_1',
      'cus_1',
      null,
      undefined,
    ]);
    expectTypeOf(idOf(answer(customer))).toEqualTypeOf<string>();
    expectTypeOf(idOf(reference(null))).toEqualTypeOf<string | null>();
  });

  test('isDeleted', () => {
    const all = [customer, deleted, 'cus_1', null, { deleted: false }];
    expect(all.map(isDeleted)).toEqual([false, true, false, false, false]);
    const value = answer(deleted);
    if (isDeleted(value)) expectTypeOf(value).toEqualTypeOf<DeletedCustomer>();
    else expectTypeOf(value).toEqualTypeOf<Customer>();
  });
});

/** Members of a union as text, in one order. */
function members(union: string): string[] {
  return union.split(' | ').sort();
}
