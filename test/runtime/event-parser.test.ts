import { describe, expect, test } from 'vitest';
import { EventParser, type SentEvent } from '../../templates/typescript/runtime/event-parser.js';

const parse = (...pieces: string[]): SentEvent[] => {
  const parser = new EventParser(100, () => new Error('too big'));
  return pieces.flatMap((piece) => [...parser.push(piece)]);
};
const data = (...pieces: string[]): string[] => parse(...pieces).map((event) => event.data);

test.each<[name: string, text: string, expected: string[]]>([
  ['lines that end with LF', 'data: a\n\ndata: b\n\n', ['a', 'b']],
  ['lines that end with CR', 'data: a\r\rdata: b\r\r', ['a', 'b']],
  ['lines that end with CR and LF', 'data: a\r\n\r\ndata: b\r\n\r\n', ['a', 'b']],
  ['all of them together', 'data: a\r\n\ndata: b\r\r\ndata: c\n\r', ['a', 'b', 'c']],
  ['data of several lines', 'data: a\ndata:\ndata: b\n\n', ['a\n\nb']],
  ['data that is empty', 'data\n\ndata:\n\n', ['', '']],
  ['one space, which is no data', 'data:a\n\ndata:  a \n\n', ['a', ' a ']],
  ['a colon in the data', 'data: a: b\n\n', ['a: b']],
  ['comments', ': hello\n\n:\ndata: a\n: within\n\n', ['a']],
  ['fields that are not known', 'retry: 10\ndatum: x\n data: y\nData: z\nx\ndata: a\n\n', ['a']],
  ['an event without data', 'event: x\nid: 1\n\n', []],
  ['an event that does not end', 'data: a\n\ndata: b\n', ['a']],
  ['nothing', '', []],
])('%s', (_name, text, expected) => {
  expect(data(text)).toEqual(expected);
  expect(data(...text.split(''))).toEqual(expected);
  expect(data('', ...text.split('').flatMap((letter) => [letter, '']))).toEqual(expected);
});

test('kinds hold for one event, ids for all that follow', () => {
  const text =
    'data: a\n\nevent: ping\nid: 7\ndata: b\n\ndata: c\n\nid: x\0y\ndata: d\n\nid\nevent: z\n\ndata: e\n\n';
  expect(parse(text)).toEqual([
    { event: 'message', id: '', data: 'a' },
    { event: 'ping', id: '7', data: 'b' },
    { event: 'message', id: '7', data: 'c' },
    { event: 'message', id: '7', data: 'd' },
    { event: 'message', id: '', data: 'e' },
  ]);
});

describe('what is too big', () => {
  const line = (length: number) => 'x'.repeat(length);

  test.each([
    ['a line', [`data:${line(95)}\n\n`], [`data:${line(96)}\n\n`]],
    ['a line that does not end', [`:${line(99)}`], [`:${line(99)}`, 'x']],
    ['an event', [`data:${line(50)}\ndata:${line(44)}\n\n`], [`data:${line(50)}\ndata:${line(45)}\n\n`]],
  ])('%s', (_name, fits, exceeds) => {
    expect(() => parse(...fits)).not.toThrow();
    expect(() => parse(...exceeds)).toThrow('too big');
  });

  test('not all events together', () => {
    expect(data(...Array.from({ length: 10 }, () => `data:${line(40)}\n:${line(40)}\n\n`))).toHaveLength(10);
  });
});
