import { describe, expect, it } from 'vitest';
import { codeSpan, markdownText } from '../../../../generator/emit/typescript/prose.js';

describe('markdownText', () => {
  it.each([
    ['a pet, and another.', 'a pet, and another.'],
    ['  two\r\n\tlines \n', 'two lines'],
    ['<b> & [a](b)', '&#60;b&#62; &#38; &#91;a&#93;(b)'],
    ['*a* _b_ `c` ~d~ \\e', '&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;d&#126; &#92;e'],
    ['# a | b @c', '&#35; a &#124; b &#64;c'],
    ['see https://a.b, www.a.b and c: d', 'see https&#58;//a.b, www&#46;a.b and c: d'],
    ['WWW.a xwww.b', 'WWW&#46;a xwww.b'],
    ['a\u202eb\u2066c\u0007d', 'abcd'],
  ])('%j', (text, expected) => expect(markdownText(text)).toBe(expected));
});

describe('codeSpan', () => {
  it.each([
    ['a', '`a`'],
    [' a\n b ', '`a b`'],
    ['a`b', '``a`b``'],
    ['`a``b`', '``` `a``b` ```'],
    ['a\u202eb', '`ab`'],
  ])('%j', (text, expected) => expect(codeSpan(text)).toBe(expected));
});
