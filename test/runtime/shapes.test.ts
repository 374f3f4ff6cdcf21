import { describe, expect, test } from 'vitest';
import { checkShape } from '../../templates/typescript/runtime/shape-check.js';
import { decoder, encoder } from '../../templates/typescript/runtime/shape-codec.js';
import { readDate, writeDate, type DateForm } from '../../templates/typescript/runtime/shape-dates.js';
import { wirePath } from '../../templates/typescript/runtime/shape-paths.js';
import type { Shape } from '../../templates/typescript/runtime/shape.js';

const read = (shape: Shape, value: unknown): unknown => decoder(shape)(JSON.stringify(value));
const write = (body: Shape, value: unknown): unknown => encoder({ body })({ body: value }).body;
const problem = (shape: Shape, value: unknown, sending = true): string | undefined => {
  const found = checkShape(shape, value, { path: 'it', sending });
  return found && `${found.path} must be ${found.expected}`;
};

describe('dates', () => {
  test.each<[DateForm, unknown, string | undefined]>([
    ['date-time', '2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
    ['date-time', '2024-02-29t12:00:00.123456z', '2024-02-29T12:00:00.123Z'],
    ['date-time', '2024-02-29 12:00:00+02:00', '2024-02-29T10:00:00.000Z'],
    ['date-time', '2024-02-29T12:00:00', undefined],
    ['date-time', '2023-02-29T12:00:00Z', undefined],
    ['date-time', '2024-02-29T25:00:00Z', undefined],
    ['date-time', '2024-02-29', undefined],
    ['date-time', '', undefined],
    ['date-time', 1_709_208_000, undefined],
    ['date', '2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['date', '2024-13-01', undefined],
    ['date', '2024-2-1', undefined],
    ['date', '2024-02-29T00:00:00Z', undefined],
    ['unix-time', 1_709_208_000, '2024-02-29T12:00:00.000Z'],
    ['unix-time', -1, '1969-12-31T23:59:59.000Z'],
    ['unix-time', 1.5, undefined],
    ['unix-time', 1e18, undefined],
    ['unix-time', '1', undefined],
  ])('%s %j is read as %s', (form, value, expected) => {
    expect(readDate(value, form)?.toISOString()).toBe(expected);
  });

  test.each<[DateForm, string, unknown]>([
    ['date-time', '2024-02-29T12:00:00.5Z', '2024-02-29T12:00:00.500Z'],
    ['date', '2024-02-29T23:59:59Z', '2024-02-29'],
    ['unix-time', '1969-12-31T23:59:59.5Z', -1],
    ['date-time', '+012024-01-01T00:00:00Z', undefined],
    ['date', 'never', undefined],
  ])('%s %s is written as %j', (form, text, expected) => {
    expect(writeDate(new Date(text), form)).toBe(expected);
  });
});

describe('members', () => {
  const node: Shape = {
    type: 'object',
    members: { self_made: () => node, all_days: { type: 'array', others: { date: 'date' } } },
    names: { self_made: 'selfMade', all_days: 'allDays' },
  };

  test('at any depth, there and back', () => {
    const wire = { self_made: { self_made: { all_days: ['2024-02-29'] } }, all_days: [] };
    const caller = { selfMade: { selfMade: { allDays: [new Date('2024-02-29')] } }, allDays: [] };
    expect(read(node, wire)).toEqual(caller);
    expect(write(node, caller)).toEqual(wire);
  });

  test('that are not known stay, in their order, whatever they are called', () => {
    const text = '{"b":1,"__proto__":{"x":1},"constructor":2,"self_made":null,"toString":3}';
    const value = decoder(node)(text) as object;
    expect(Object.keys(value)).toEqual(['b', '__proto__', 'constructor', 'selfMade', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('that have the name of another give way to it', () => {
    expect(read(node, { self_made: {}, selfMade: 'unknown' })).toEqual({ selfMade: {} });
    expect(read(node, { selfMade: 'unknown' })).toEqual({ selfMade: 'unknown' });
  });

  test('what is given is not changed, files are handed on', () => {
    const file = new Blob(['x']);
    const given = Object.freeze({ selfMade: Object.freeze({ file }), other: file });
    expect(write(node, given)).toEqual({ self_made: { file }, other: file });
    expect(write({ oneOf: [{ type: 'object', members: {} }, {}] }, file)).toBe(file);
  });
});

describe('alternatives', () => {
  const cat: Shape = {
    type: 'object',
    members: { my_name: {}, meows_at: {} },
    names: { meows_at: 'meowsAt' },
  };
  const dog: Shape = {
    type: 'object',
    members: { my_name: {}, barks_at: {} },
    names: { barks_at: 'barksAt' },
  };

  test('are told apart by the members that are there', () => {
    const pet: Shape = { oneOf: [cat, dog] };
    expect(read(pet, { my_name: 'Rex', barks_at: 1, meows_at: 2, new_one: 3 })).toHaveProperty('meowsAt');
    expect(read(pet, { my_name: 'Rex', barks_at: 1 })).toEqual({ my_name: 'Rex', barksAt: 1 });
    expect(write(pet, { my_name: 'Rex', barksAt: 1 })).toEqual({ my_name: 'Rex', barks_at: 1 });
  });

  test('by the type of the first item', () => {
    const list: Shape = {
      oneOf: [
        { type: 'array', others: { type: 'string' } },
        { type: 'array', others: dog },
      ],
    };
    expect(read(list, [{ barks_at: 1 }])).toEqual([{ barksAt: 1 }]);
    expect(read(list, ['barks_at'])).toEqual(['barks_at']);
  });

  test('the missing of what is required speaks against one, another constant rules it out', () => {
    const long: Shape = {
      ...dog,
      members: { my_name: {}, barks_at: {}, tail: {} },
      names: { my_name: 'long' },
      required: ['tail'],
    };
    expect(read({ oneOf: [long, dog] }, { my_name: 'Rex', barks_at: 1 })).toEqual({
      my_name: 'Rex',
      barksAt: 1,
    });
    const named: Shape = { ...cat, members: { my_name: { values: ['Tom'] }, barks_at: {} } };
    expect(read({ oneOf: [named, dog] }, { my_name: 'Rex', barks_at: 1 })).toHaveProperty('barksAt');
  });

  test('none that fits leaves the value alone', () => {
    expect(read({ oneOf: [{ date: 'date' }, dog] }, 5)).toBe(5);
  });
});

test('paths go through lists and alternatives; steps that are not known stay', () => {
  const item: Shape = { type: 'object', members: { last_one: {} }, names: { last_one: 'lastOne' } };
  const shape: Shape = {
    type: 'object',
    members: { all_items: { type: 'array', others: { oneOf: [{ type: 'string' }, () => item] } } },
    names: { all_items: 'allItems' },
  };
  expect(wirePath(shape, 'allItems.lastOne.notKnown')).toBe('all_items.last_one.notKnown');
  expect(wirePath(shape, 'notKnown.allItems')).toBe('notKnown.allItems');
});

describe('checks', () => {
  const open: Shape = { type: 'string', values: ['a', 'b'], open: true };
  test.each<[Shape, unknown, string | undefined]>([
    [{}, null, undefined],
    [{ type: 'null' }, null, undefined],
    [{ type: 'string' }, null, 'it must be a string'],
    [{ type: 'string', nullable: true }, null, undefined],
    [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, null, undefined],
    [{ type: 'integer' }, 2n ** 63n, undefined],
    [{ type: 'number', minimum: 0 }, -1n, 'it must be at least 0'],
    [{ type: 'number' }, Infinity, 'it must be a finite number'],
    [{ type: 'string', maxLength: 1 }, '😀', undefined],
    [{ type: 'string', pattern: '^a+$' }, 'ab', 'it must be text that matches ^a+$'],
    [{ type: 'string', pattern: '^a+$' }, 'b'.repeat(1001), undefined],
    [{ type: 'string', format: 'uuid' }, '123e4567-e89b-12d3-a456-426614174000', undefined],
    [
      { type: 'string', format: 'date-time' },
      'now',
      'it must be a time such as 2024-02-29T12:00:00Z, with its offset',
    ],
    [{ values: [true] }, false, 'it must be true'],
    [open, 'c', 'it must be one of "a", "b"'],
    [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, true, 'it must be a string, or a whole number'],
    [{ type: 'array', others: { type: 'string' } }, ['a', 1], 'it[1] must be a string'],
    [{ type: 'object', others: { type: 'string' } }, { a: 1 }, 'it.a must be a string'],
    [{ type: 'object', required: ['a'], scopes: { a: 'received' } }, {}, undefined],
    [{ type: 'object', required: ['a'], scopes: { a: 'sent' } }, {}, 'it.a must be there'],
  ])('%j', (shape, value, expected) => expect(problem(shape, value)).toBe(expected));

  test('of answers know what only requests hold, and let new values pass', () => {
    expect(problem(open, 'c', false)).toBeUndefined();
    const shape: Shape = { type: 'object', required: ['a'], scopes: { a: 'sent' } };
    expect(problem(shape, {}, false)).toBeUndefined();
  });

  test('of alternatives tell what is wrong with the one that is meant', () => {
    const cat: Shape = { type: 'object', members: { kind: { values: ['cat'] }, age: { type: 'integer' } } };
    const dog: Shape = { type: 'object', members: { kind: { values: ['dog'] }, age: { type: 'integer' } } };
    expect(problem({ oneOf: [cat, dog] }, { kind: 'dog', age: 'old' })).toBe('it.age must be a whole number');
    const by = { wire: 'kind', caller: 'kind', variants: { hound: 1 } };
    expect(problem({ oneOf: [cat, dog], by }, { kind: 'hound' })).toBe('it.kind must be "dog"');
  });
});
