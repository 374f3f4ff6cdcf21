import { describe, expect, test } from 'vitest';
import { styledCookies } from '../../templates/typescript/runtime/cookie-style.js';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import { styledForm } from '../../templates/typescript/runtime/form-style.js';
import { styledHeaders } from '../../templates/typescript/runtime/header-style.js';
import { styledPath } from '../../templates/typescript/runtime/path-style.js';
import { styledQuery } from '../../templates/typescript/runtime/query-style.js';
import type { ValueStyle } from '../../templates/typescript/runtime/value-style.js';

type Style = ValueStyle['style'];

// The examples of the standard's own table.
const text = 'blue';
const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };
const SMALL = Date.UTC(2022, 7, 1);

function pathOf(style: Style, explode: boolean, color: unknown): string {
  return styledPath({ name: 'color', style, explode })`/x/${color}/y`();
}

function queryOf(style: Style, explode: boolean, color: unknown, reserved?: true): string {
  return styledQuery({ color: { style, explode, ...(reserved && { reserved }) } })({ color });
}

function headerOf(style: Style, explode: boolean, color: unknown): unknown {
  return styledHeaders({ color }, { color: { style, explode } })(new Map())['color'];
}

function cookieOf(style: Style, explode: boolean, color: unknown): unknown {
  return styledCookies({ color }, { color: { style, explode } })(new Map())['Cookie'];
}

describe('in a path', () => {
  test.each<[style: Style, explode: boolean, texts: readonly [text: string, list: string, object: string]]>([
    ['simple', false, ['blue', 'blue,black,brown', 'R,100,G,200,B,150']],
    ['simple', true, ['blue', 'blue,black,brown', 'R=100,G=200,B=150']],
    ['label', false, ['.blue', '.blue,black,brown', '.R,100,G,200,B,150']],
    ['label', true, ['.blue', '.blue.black.brown', '.R=100.G=200.B=150']],
    ['matrix', false, [';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150']],
    ['matrix', true, [';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150']],
  ])('%s, exploded: %s', (style, explode, texts) => {
    expect([text, list, object].map((value) => pathOf(style, explode, value))).toEqual(
      texts.map((written) => `/x/${written}/y`),
    );
  });

  test('what would end a segment, or be read as a delimiter, is encoded', () => {
    expect(pathOf('simple', false, ['a/b', 'c,d'])).toBe('/x/a%2Fb,c%2Cd/y');
    expect(pathOf('label', true, ['a.b', 'c.d.e'])).toBe('/x/.a%2Eb.c%2Ed%2Ee/y');
    expect(pathOf('label', false, ['a.b', 'c'])).toBe('/x/.a.b,c/y');
  });

  test('an id without a style is written as ever', () => {
    const tag = styledPath(undefined, { name: 'color', style: 'label', explode: false });
    expect(tag`/x/${'a b'}/${'c'}`()).toBe('/x/a%20b/.c');
  });

  test.each([
    [null, 'color must be given'],
    [undefined, 'color must be given'],
    [[], 'color must not be empty'],
    [[undefined], 'color must not be empty'],
    [{}, 'color must not be empty'],
    [{ a: undefined }, 'color must not be empty'],
    ['', 'Argument 1 of /x/{}/y is no id: ""'],
    [['a', '..'], 'Argument 1 of /x/{}/y is no id: ".."'],
  ])('%j cannot be sent', (value, message) => {
    expect(() => pathOf('simple', false, value)).toThrow(new InvalidArgumentError(message));
  });
});

describe('in a query', () => {
  test.each<[style: Style, explode: boolean, texts: readonly [text: string, list: string, object: string]]>([
    ['form', true, ['color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150']],
    ['form', false, ['color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150']],
    [
      'spaceDelimited',
      false,
      ['color=blue', 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
    ],
    [
      'pipeDelimited',
      false,
      ['color=blue', 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ],
    [
      'json',
      false,
      [
        'color=%22blue%22',
        'color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D',
        'color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D',
      ],
    ],
    [
      'json',
      true,
      [
        'color=blue',
        'color=blue&color=black&color=brown',
        'color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D',
      ],
    ],
  ])('%s, exploded: %s', (style, explode, texts) => {
    expect([text, list, object].map((value) => queryOf(style, explode, value))).toEqual(texts);
  });

  test('what is undefined or empty is left out, and what is null is empty', () => {
    for (const nothing of [undefined, [], {}, [undefined], { a: undefined }])
      expect(queryOf('form', true, nothing)).toBe('');
    expect(queryOf('form', true, null)).toBe('color=');
    expect(queryOf('form', true, ['a', undefined, 'b'])).toBe('color=a&color=b');
    expect(queryOf('form', true, { a: 1, b: undefined })).toBe('a=1');
  });

  test('what lies deeper is written as JSON, and a time as the standard has it', () => {
    expect(queryOf('form', true, [{ a: 1 }, new Date(SMALL)])).toBe(
      'color=%7B%22a%22%3A1%7D&color=2022-08-01T00%3A00%3A00.000Z',
    );
    expect(queryOf('form', true, { a: { b: [1] }, c: 2n })).toBe('a=%7B%22b%22%3A%5B1%5D%7D&c=2');
  });

  test('a delimiter within a text is told from those between texts, or refused', () => {
    expect(queryOf('form', false, ['a,b', 'c d'])).toBe('color=a%2Cb,c%20d');
    expect(queryOf('spaceDelimited', false, 'a b')).toBe('color=a%20b');
    expect(() => queryOf('spaceDelimited', false, ['a b'])).toThrow(
      new InvalidArgumentError('color cannot be sent: a text in it holds " "'),
    );
    expect(() => queryOf('pipeDelimited', false, { a: 'b|c' })).toThrow(
      new InvalidArgumentError('color cannot be sent: a text in it holds "|"'),
    );
  });

  test('reserved characters may stay, but for those that would end the value', () => {
    const reserved = ":/?#[]@!$&'()*+,;=";
    expect(queryOf('form', true, reserved, true)).toBe("color=:/?%23[]@!$%26'()*%2B,;=");
    expect(queryOf('form', false, [reserved], true)).toBe("color=:/?%23[]@!$%26'()*%2B%2C;=");
    expect(queryOf('form', true, [reserved], true)).toBe("color=:/?%23[]@!$%26'()*%2B,;=");
    expect(queryOf('form', true, 'a b%', true)).toBe('color=a%20b%25');
    expect(queryOf('form', true, reserved)).toBe("color=%3A%2F%3F%23%5B%5D%40!%24%26'()*%2B%2C%3B%3D");
  });

  test('parameters without a style are written as ever, inherited names of styles too', () => {
    const write = styledQuery({ color: { style: 'form', explode: false } });
    expect(write({ a: { b: [1, 2] }, color: list, none: undefined, toString: 'x' })).toBe(
      'a[b][0]=1&a[b][1]=2&color=blue,black,brown&toString=x',
    );
  });

  test.each([
    ['a function', () => 1, 'color cannot be sent: it is a function'],
    ['not a number', Number.NaN, 'color cannot be sent: it is not a finite number'],
    ['no time', new Date(Number.NaN), 'color cannot be sent: it is not a valid date'],
    ['half a character', '\ud800', 'color cannot be sent: it holds half a character (a lone surrogate)'],
  ])('%s cannot be sent', (_name, value, message) => {
    expect(() => queryOf('form', true, value)).toThrow(new InvalidArgumentError(message));
  });

  test('what has no form in JSON cannot be sent as JSON', () => {
    expect(() => queryOf('json', false, () => 1)).toThrow(
      new InvalidArgumentError('color cannot be sent: it has no form in JSON'),
    );
  });

  test('a form is a query in a body', () => {
    const write = styledForm({ color: { style: 'form', explode: false } });
    expect(write({ color: list })).toEqual({
      body: 'color=blue,black,brown',
      contentType: 'application/x-www-form-urlencoded',
    });
    expect(() => write('text')).toThrow(new InvalidArgumentError('The parameters must be an object'));
  });
});

describe('in a header', () => {
  test.each<[style: Style, explode: boolean, texts: readonly [text: string, list: string, object: string]]>([
    ['simple', false, ['blue', 'blue,black,brown', 'R,100,G,200,B,150']],
    ['simple', true, ['blue', 'blue,black,brown', 'R=100,G=200,B=150']],
    ['json', false, ['"blue"', '["blue","black","brown"]', '{"R":100,"G":200,"B":150}']],
  ])('%s, exploded: %s', (style, explode, texts) => {
    expect([text, list, object].map((value) => headerOf(style, explode, value))).toEqual(texts);
  });

  test('a header without a style is simple; null removes it, empty ones are left out', () => {
    const values = { a: 1, b: [true, 'x'], c: null, d: undefined, e: [], f: {}, toString: ['y'] };
    expect(styledHeaders(values)(new Map())).toEqual({
      a: '1',
      b: 'true,x',
      c: null,
      d: undefined,
      e: undefined,
      f: undefined,
      toString: 'y',
    });
  });

  test('characters beyond ASCII are escaped in JSON, and control characters with them', () => {
    expect(headerOf('json', false, { a: 'Zoë ☃ ~\x7f' })).toBe('{"a":"Zo\\u00eb \\u2603 ~\\u007f"}');
    expect(headerOf('simple', false, 'Zoë')).toBe('Zoë');
  });

  test('an item with a comma cannot be told from two', () => {
    expect(() => headerOf('simple', false, ['a,b'])).toThrow(
      new InvalidArgumentError('color cannot be sent: a text in it holds ","'),
    );
    expect(headerOf('simple', false, 'a,b')).toBe('a,b');
  });
});

describe('in a cookie', () => {
  test.each<[style: Style, explode: boolean, texts: readonly [text: string, list: string, object: string]]>([
    ['form', true, ['color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150']],
    ['form', false, ['color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150']],
    ['cookie', true, ['color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150']],
  ])('%s, exploded: %s', (style, explode, texts) => {
    expect([text, list, object].map((value) => cookieOf(style, explode, value))).toEqual(texts);
  });

  test('those of the client come first, other headers stay, and without any there is no header', () => {
    const write = styledCookies({ a: 'b c', d: undefined, e: null }, {}, () => ({ Other: 'x' }));
    expect(write(new Map([['cookie', 'session=1']]))).toEqual({ Other: 'x', Cookie: 'session=1; a=b%20c' });
    expect(styledCookies({ d: undefined }, {})(new Map())).toEqual({});
  });

  test('a cookie that is not encoded holds nothing that would end it', () => {
    expect(cookieOf('cookie', false, 'a%ü')).toBe('color=a%ü');
    for (const bad of [';', ' ', '"', ',', '\\', '\n'])
      expect(() => cookieOf('cookie', false, `a${bad}b`)).toThrow(
        new InvalidArgumentError('color cannot be sent: it holds characters that no cookie may hold'),
      );
  });
});
