import { describe, expect, test } from 'vitest';
import { addEntry } from '../../../generator/release/changelog-file.js';
import { findBases, isDue, nextRelease } from '../../../generator/release/next-release.js';

describe('the number', () => {
  test.each([
    ['the first is what the package says', [], '0.1.0', undefined, 'none', '0.1.0'],
    ['the first of a channel', [], '0.1.0', 'beta', 'none', '0.1.0-beta.0'],
    [
      'goes up from the last that is tagged',
      ['1.2.3', '1.10.0', '1.9.0'],
      '1.10.0',
      undefined,
      'minor',
      '1.11.0',
    ],
    ['is the higher one that somebody chose', ['0.9.0'], '1.0.0', undefined, 'patch', '1.0.0'],
    [
      'counts within a channel',
      ['1.2.0', '1.3.0-beta.9', '1.3.0-beta.10'],
      '1.3.0-beta.10',
      'beta',
      'minor',
      '1.3.0-beta.11',
    ],
    ['begins anew in another', ['1.2.0', '1.3.0-beta.4'], '1.3.0-beta.4', 'rc', 'minor', '1.3.0-rc.0'],
    [
      'begins anew when more breaks',
      ['1.2.0', '1.3.0-beta.4'],
      '1.3.0-beta.4',
      'beta',
      'major',
      '2.0.0-beta.0',
    ],
    ['leaves the channel', ['1.2.0', '1.3.0-beta.4'], '1.3.0-beta.4', undefined, 'minor', '1.3.0'],
  ] as const)('%s', (_title, released, current, channel, bump, expected) => {
    expect(nextRelease({ released, current, channel }, bump)).toBe(expected);
  });

  test('a pre-release follows whatever came last, a full one the last full one', () => {
    const released = ['1.2.0', '1.3.0-beta.0'];
    const current = '1.3.0-beta.0';
    expect(findBases({ released, current, channel: 'beta' })).toEqual({
      stable: '1.2.0',
      previous: '1.3.0-beta.0',
    });
    expect(findBases({ released, current })).toEqual({ stable: '1.2.0', previous: '1.2.0' });
    expect(isDue({ released, current, channel: 'beta' }, 'none')).toBe(false);
    expect(isDue({ released, current }, 'none')).toBe(true);
  });
});

test('an entry goes to the top, once', () => {
  const first = addEntry(undefined, '## 1.0.0\n\nFirst release.\n');
  expect(first).toBe('# Changelog\n\n## 1.0.0\n\nFirst release.\n');
  const second = addEntry(first, '## 1.1.0\n\n### Added\n\n- A.\n');
  expect(second).toBe('# Changelog\n\n## 1.1.0\n\n### Added\n\n- A.\n\n## 1.0.0\n\nFirst release.\n');
  expect(addEntry(second, '## 1.1.0\n\n### Added\n\n- A.\n')).toBe(second);
});
