import { describe, expect, test } from 'vitest';
import { decideBump } from '../../../generator/release/bump.js';
import { bumpBetween, largest, nextVersion } from '../../../generator/release/version.js';

test.each([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'none', '1.2.3'],
  ['0.2.3', 'major', '0.3.0'],
  ['0.2.3', 'minor', '0.2.4'],
  ['0.2.3', 'patch', '0.2.4'],
  ['2.0.0-beta.1', 'major', '2.0.0'],
  ['2.0.0-beta.1', 'patch', '2.0.0'],
  ['2.1.0-beta.1', 'minor', '2.1.0'],
  ['2.1.0-beta.1', 'major', '3.0.0'],
  ['2.1.3-beta.1', 'minor', '2.2.0'],
] as const)('%s, %s: %s', (version, bump, next) => {
  expect(nextVersion(version, bump)).toBe(next);
});

test('what is no version has none after it', () => {
  expect(() => nextVersion('1.2', 'patch')).toThrow(new RangeError('1.2 is no version'));
});

test.each([
  ['1.0.0', '2.0.0', 'major'],
  ['1.0.0', '1.1.0', 'minor'],
  ['1.0.0', '1.0.1', 'patch'],
  ['0.1.0', '0.2.0', 'major'],
  ['0.1.0', '0.1.1', 'patch'],
  ['2.0.0', '1.9.0', 'major'],
  ['1.0.0-a', '1.0.0', 'patch'],
  ['1.0.0', '1.0.0', 'none'],
] as const)('from %s to %s is %s', (before, after, bump) => {
  expect(bumpBetween(before, after)).toBe(bump);
});

test('the largest bump does for all', () => {
  expect([largest(), largest('patch', 'none'), largest('minor', 'major', 'patch')]).toEqual([
    'none',
    'patch',
    'major',
  ]);
});

describe('the number goes up on account of', () => {
  const making = { generator: '1.0.0', style: {} };

  test('the description', () => {
    expect(decideBump('minor', making, making)).toMatchObject({ bump: 'minor', generator: 'none' });
  });

  test('the generator', () => {
    expect(decideBump('patch', making, { ...making, generator: '1.2.0' })).toMatchObject({ bump: 'minor' });
  });

  test.each([
    [{ enums: 'const' }, 'major'],
    [{ enums: 'union' }, 'none'],
    [{ values: { properties: 'camel' } }, 'major'],
    [{ values: { validation: 'requests' } }, 'minor'],
  ] as const)('the configuration: %o', (style, configuration) => {
    expect(decideBump('none', making, { ...making, style })).toMatchObject({
      bump: configuration,
      configuration,
    });
  });
});
