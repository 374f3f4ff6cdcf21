import { describe, expect, it } from 'vitest';
import {
  literalText,
  memberAccess,
  moduleText,
  propertyKey,
  templateText,
} from '../../../../generator/emit/typescript/literals.js';

describe('propertyKey', () => {
  it.each([
    ['id', 'id'],
    ['$ref', '$ref'],
    ['delete', 'delete'],
    ['content-type', '"content-type"'],
    ['3d', '"3d"'],
    ['', '""'],
    ['__proto__', '["__proto__"]'],
    ['größe', '"größe"'],
    ["a']; evil(); ['b", `"a']; evil(); ['b"`],
  ])('%s', (name, expected) => expect(propertyKey(name)).toBe(expected));
});

describe('literalText', () => {
  it.each([
    ['it\'s "quoted" \\ back', '"it\'s \\"quoted\\" \\\\ back"'],
    ['line\nbreak', '"line\\nbreak"'],
    ['\u2028\u2029', '"\\u2028\\u2029"'],
    ['\ud800', '"\\ud800"'],
    ['a\udc00b', '"a\\udc00b"'],
    ['😀', '"😀"'],
    ['\u2028😀', '"\\u2028😀"'],
    ['😀\u2028', '"😀\\u2028"'],
    [-1.5, '-1.5'],
    [true, 'true'],
  ])('%j', (value, expected) => expect(literalText(value)).toBe(expected));

  it('means the same value when it is read back', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => `${String.fromCharCode(code)}x`).join('');
    expect(JSON.parse(literalText(all))).toBe(all);
  });
});

describe('memberAccess', () => {
  it.each([
    ['id', '.id'],
    ['content-type', '["content-type"]'],
    ['__proto__', '["__proto__"]'],
  ])('%s', (name, expected) => expect(memberAccess(name)).toBe(expected));
});

describe('templateText', () => {
  it.each([
    ['/v1/pets', '/v1/pets'],
    ['`${x}` \\', '\\`\\${x}\\` \\\\'],
    ['a\nb\u2028c\u202ed\u0000', 'a\\u000ab\\u2028c\\u202ed\\u0000'],
  ])('%j', (text, expected) => expect(templateText(text)).toBe(expected));
});

describe('moduleText', () => {
  it.each([
    ['./a.js', "'./a.js'"],
    ["a'b\\c", "'a\\'b\\\\c'"],
    ['a\nb', "'a\\u000ab'"],
  ])('%j', (specifier, expected) => expect(moduleText(specifier)).toBe(expected));
});

it('a character that is not shown is escaped by its halves', () => {
  expect(templateText('a\u{e0001}b')).toBe('a\\udb40\\udc01b');
});
