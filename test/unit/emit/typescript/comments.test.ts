import { describe, expect, it } from 'vitest';
import {
  blockComment,
  commentBefore,
  commentText,
  fileHeader,
  jsDoc,
} from '../../../../generator/emit/typescript/comments.js';

const text = (...args: Parameters<typeof jsDoc>): unknown => jsDoc(...args)[0]?.description;

describe('commentText', () => {
  it('cannot end the comment', () => {
    expect(commentText('a */ b **/ c')).toBe('a *\\/ b **\\/ c');
    expect(commentText('a *\u200b/ b')).not.toContain('*/');
  });

  it('cannot start a tag of its own', () => {
    expect(commentText('@deprecated use\n  @internal\nmail a@b.c')).toBe(
      '\\@deprecated use\n  \\@internal\nmail a@b.c',
    );
  });

  it('names no source map', () => {
    expect(commentText('# sourceMappingURL=a #sourceURL=b SOURCEURL=c d=e')).toBe(
      '# sourceMappingURL =a #sourceURL =b SOURCEURL =c d=e',
    );
  });

  it('leaves out characters one cannot see', () => {
    expect(commentText('a\u0000\u0007\u001b[31m\u202eb\u2066\ufeff\u2028c')).toBe('a[31mbc');
  });

  it('keeps lines, whatever ends them', () => {
    expect(commentText('a\r\nb\rc\nd\t.')).toBe('a\nb\nc\nd\t.');
  });
});

describe('commentBefore', () => {
  it('stands on lines of its own', () => {
    expect(commentBefore('a */\n@b')).toBe('\n/** a *\\/\n * \\@b */\n');
    expect(commentBefore(undefined)).toBe('');
  });
});

describe('blockComment', () => {
  it.each([
    ['A pet.', '/** A pet. */'],
    ['A pet.\n\nIt purrs.', '/**\n * A pet.\n *\n * It purrs.\n */'],
    ['\nA pet.\nIt purrs.', '/**\n * A pet.\n * It purrs.\n */'],
  ])('%j', (text, expected) => expect(blockComment(text)).toBe(expected));
});

describe('fileHeader', () => {
  it('is one line', () => expect(fileHeader('made by us\nfrom "x\r\ny"')).toBe('// made by us from "x y"\n'));
});

describe('jsDoc', () => {
  it('breaks long lines between words, and leaves long words whole', () => {
    const [word, long] = ['w'.repeat(40), 'l'.repeat(130)];
    expect(text({ description: `${word} ${word} ${word} a ${long} b` })).toBe(
      `\n${word} ${word}\n${word} a\n${long}\nb`,
    );
  });

  it('takes a whole gap for the break', () => {
    const line = 'l'.repeat(100);
    expect(text({ description: `${line} \t b` })).toBe(`\n${line}\nb`);
  });

  it('keeps a line of our own one line, and leaves an empty one out', () => {
    expect(text({ description: 'A pet.' }, 'a\nb', '')).toBe('\nA pet.\na b');
  });

  it('says nothing else of what is for all', () => {
    expect(text({ description: 'A pet.' })).toBe('A pet.');
  });

  it('is nothing without words', () => {
    expect(jsDoc({})).toEqual([]);
    expect(jsDoc({ description: ' \n ' })).toEqual([]);
  });

  it('puts the words first, then whom it is for, our own lines, and the deprecation', () => {
    const doc = { description: 'A pet.', availability: 'connect', deprecated: 'Use cats.' } as const;
    expect(text(doc, '`GET /pets`')).toBe(
      '\nA pet.\nConnect platforms only.\n`GET /pets`\n@deprecated Use cats.',
    );
  });

  it('names a preview', () => {
    expect(text({ availability: 'preview' })).toBe('In preview: may change without notice.');
  });

  it('marks a deprecation without a reason', () => {
    expect(text({ deprecated: '' })).toBe('@deprecated');
  });
});
