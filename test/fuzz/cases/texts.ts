import fc, { type Arbitrary } from 'fast-check';
import { seeds } from './seeds.js';

/** What has a meaning in YAML, or had one. */
const TOKENS = [
  ...[': ', '- ', ':', '-', '?', '? ', ', ', '\n', '\n  ', '\n\n', '  ', '\t', '\r\n', '\r', ' '],
  ...['{', '}', '[', ']', '{}', '[]', '"', "'", '""', '|', '>', '|-', '>+2', '#', ' # x'],
  ...[
    '&a ',
    '*a',
    '&a *a',
    '<<: *a',
    '!!str ',
    '!!binary ',
    '!x ',
    '!',
    '@',
    '`',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
  ],
  ...['\\', '\\x4', '\\u12', '\\ud800', '\0', '\u2028', '\ufeff', '\u0085', '\u202e', '🎉', '__proto__: 1'],
  ...[
    '1e400',
    '.inf',
    '.nan',
    '0x1f',
    '0o7',
    '0777',
    '~',
    'null',
    'yes',
    'NO',
    '12:30',
    '2022-01-01',
    '-0',
    '9007199254740993',
  ],
  ...['openapi: 3.1.0\n', 'a: b\n', "'200': x\n", '200: x\n', '$ref: x\n', 'paths:\n'],
] as const;

const token = fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: 'binary', maxLength: 3 }));

/** A cut in a text, and what comes in its place. */
const cut = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.nat(3), fc.nat(40)),
  with: fc.array(token, { maxLength: 3 }),
});

const edited: Arbitrary<string> = fc
  .tuple(fc.nat(), fc.boolean(), fc.array(cut, { minLength: 1, maxLength: 4 }))
  .map(([which, isJson, cuts]) => {
    const seed = seeds[which % seeds.length];
    const text = isJson ? JSON.stringify(seed?.document, null, 1) : (seed?.text ?? '');
    return cuts.reduce((before, { at, length, with: by }) => {
      const from = at % (before.length + 1);
      return before.slice(0, from) + by.join('') + before.slice(from + length);
    }, text);
  });

/** A description that somebody typed badly, or what looks like YAML. */
export const texts: Arbitrary<string> = fc.oneof(
  { arbitrary: edited, weight: 5 },
  { arbitrary: fc.array(token, { maxLength: 40 }).map((all) => all.join('')), weight: 1 },
  {
    arbitrary: fc.array(token, { maxLength: 40 }).map((all) => `openapi: 3.1.0\n${all.join('')}`),
    weight: 1,
  },
);

/** Any bytes, with and without what tells an encoding; in base64. */
export const bytes: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x7b], [0]),
    fc.uint8Array({ maxLength: 200 }),
  )
  .map(([mark, rest]) => Buffer.from([...mark, ...rest]).toString('base64'));
