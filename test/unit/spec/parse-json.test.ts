import { describe, expect, test } from 'vitest';
import { createSource, parseYaml } from '../../../generator/spec/parse-yaml.js';
import { parseJson } from '../../../generator/spec/parse-json.js';
import { Positions } from '../../../generator/spec/positions.js';

const rich = String.raw`{
  "text": "plain", "escaped": "a\"b\\ A \ud83d\ude00",
  "numbers": [0, -1, 2.5, 1e3, 9007199254740993, -12345678901234567890],
  "__proto__": { "constructor": null, "200": true, "<<": { "no": "merge" } },
  "empty": [{}, [], ""]
}`;

function parse(text: string) {
  const positions = new Positions();
  return { positions, value: parseJson(createSource('a.json', text), positions) };
}

describe('JSON is read as YAML is', () => {
  test('with the same values', () => {
    const [yaml] = parseYaml(createSource('a.yaml', `# no JSON\n${rich}`), new Positions());
    expect(parse(rich).value).toEqual(yaml);
  });

  test('with the same places', () => {
    const positions = new Positions();
    const [yaml] = parseYaml(createSource('a.json', `#\n${rich}`), positions);
    const fast = parse(rich);
    const places = (value: unknown, of: Positions): readonly unknown[] => {
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, part]) => [key, of.locate(value, key), ...places(part, of)]);
    };
    const below = JSON.stringify(places(yaml, positions)).replace(/"line":(\d+)/g, (_, line: string) => `"line":${Number(line) - 1}`);
    expect(JSON.stringify(places(fast.value, fast.positions))).toBe(below);
    expect(fast.positions.locate(fast.value as object, 'numbers')).toEqual({ file: 'a.json', line: 3, column: 3 });
  });
});

test.each([
  ['a key twice', '{ "a": 1, "a": 2 }'],
  ['a comma too many', '{ "a": 1, }'],
  ['a word without quotes', '{ a: 1 }'],
  ['a comment', '{ "a": 1 } # YAML'],
  ['a number that is too large', '{ "a": 1e400 }'],
  ['a number with a zero before it', '{ "a": 01 }'],
  ['a line break in a text', '{ "a": "b\nc" }'],
  ['a text that does not end', '{ "a": "b'],
  ['too many levels', `{ "a": ${'['.repeat(300)}${']'.repeat(300)} }`],
  ['YAML', 'a: {}'],
])('%s is left to the reader of YAML', (_, text) => {
  expect(parse(text).value).toBeUndefined();
});
