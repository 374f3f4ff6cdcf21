import { expect, test } from 'vitest';
import { InvalidArgumentError } from '../../../templates/typescript/runtime/errors.js';
import {
  mergeHeaders,
  setHeader,
  type HeaderMap,
  type HeaderValues,
} from '../../../templates/typescript/runtime/headers.js';

const UNSENDABLE = 'The header X-A holds characters that cannot be sent';

/** Entries after the headers were merged in turn. */
function merged(...values: (HeaderValues | undefined)[]): [string, string][] {
  const headers: HeaderMap = new Map([['x-old', 'old']]);
  for (const each of values) mergeHeaders(headers, each);
  return [...headers];
}

/** What the characters of Latin-1 are good for, by their own lists. */
const CHARACTERS = Array.from({ length: 0x101 }, (_, code) => String.fromCharCode(code));
const IN_NAMES = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

test('of all characters, names hold those of a token and no others, wherever they stand', () => {
  const sendable = (name: string) => {
    try {
      setHeader(new Map(), name, '');
      return true;
    } catch (error) {
      expect(error).toEqual(new InvalidArgumentError(`${JSON.stringify(name)} is not a name for a header`));
      return false;
    }
  };
  for (const place of [(c: string) => c, (c: string) => `a${c}`, (c: string) => `${c}a`])
    expect(CHARACTERS.filter((c) => sendable(place(c))).join('')).toBe(
      CHARACTERS.filter((c) => IN_NAMES.includes(c)).join(''),
    );
  expect(sendable('')).toBe(false);
});

test('of all characters, values hold those that are printed, and tabs', () => {
  const isPrinted = (code: number) =>
    code === 9 || (code >= 0x20 && code <= 0x7e) || (code >= 0x80 && code <= 0xff);
  for (const place of [(c: string) => c, (c: string) => `a${c}`, (c: string) => `${c}a`]) {
    for (const character of CHARACTERS) {
      const headers: HeaderMap = new Map();
      const set = () => setHeader(headers, 'X-A', place(character));
      if (isPrinted(character.charCodeAt(0))) {
        set();
        expect(headers.get('x-a')).toBe(place(character));
      } else {
        expect(set).toThrow(new InvalidArgumentError(UNSENDABLE));
        expect(headers.size).toBe(0);
      }
    }
  }
});

test.each([1, {}, [], undefined])('the value %j is no text', (value) => {
  expect(() => setHeader(new Map(), 'X-A', value as unknown as string)).toThrow(
    new InvalidArgumentError(UNSENDABLE),
  );
});

test.each<[what: string, values: (HeaderValues | undefined)[], entries: [string, string][]]>([
  ['nothing', [undefined, {}], [['x-old', 'old']]],
  ['another', [{ 'X-New': 'new' }], [['x-old', 'old'], ['x-new', 'new']]], // prettier-ignore
  ['the same in other letters', [{ 'X-OLD': 'new' }], [['x-old', 'new']]],
  ['empty', [{ 'x-old': '' }], [['x-old', '']]],
  ['undefined', [{ 'x-old': undefined, 'not a name': undefined }], [['x-old', 'old']]],
  ['null', [{ 'X-OLD': null }], []],
  ['null, then a value', [{ 'x-old': null }, { 'x-old': 'again' }], [['x-old', 'again']]],
  ['null for what is not there', [{ 'x-new': null }], [['x-old', 'old']]],
])('%s is merged in', (_, values, entries) => {
  expect(merged(...values)).toEqual(entries);
});

test('a name that is none is refused even when it is to be removed', () => {
  expect(() => merged({ 'not a name': null })).toThrow(InvalidArgumentError);
});
