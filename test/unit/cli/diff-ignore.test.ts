import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sdkwright, type Outcome } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const here = path.join(ROOT, 'test/unit/diff/report');
const versions = {
  'old.yaml': readFileSync(path.join(here, 'old.yaml'), 'utf8'),
  'new.yaml': readFileSync(path.join(here, 'new.yaml'), 'utf8'),
};
const usual = '.sdkwrightdiffignore.yaml';

/** Compares the two with an ignore file. */
async function diff(ignore: string, ...flags: string[]): Promise<Outcome & { home: string }> {
  const home = await folderWith({ ...versions, ...(ignore !== '' && { [usual]: ignore }) });
  return { ...(await sdkwright(home, 'diff', 'old.yaml', 'new.yaml', ...flags)), home };
}

const lastLine = ({ out }: Outcome): string | undefined => out.split('\n').at(-2);

/** Places of the changes that are ignored, by the report in JSON. */
async function ignored(ignore: string): Promise<readonly string[]> {
  const { out } = await diff(ignore, '--all', '--format', 'json');
  const { changes } = JSON.parse(out) as { changes: readonly { place: string; ignored?: string }[] };
  return changes.filter((change) => change.ignored !== undefined).map(({ place }) => place);
}

test('what is ignored is counted apart, decides nothing, and is told with --all and its reason', async () => {
  const ignore = `ignore:
  - { rule: property-removed, reason: Chips are gone from the shop. }
  - { place: '*.name', reason: Names are few. }
  - { operation: 'pets.list', reason: Nobody lists., until: 9999-12-31 }
`;
  const told = await diff(ignore, '--fail-on', 'breaking');
  expect([told.status, told.err, lastLine(told)]).toEqual([
    0,
    '',
    '1 risky, 3 additive, 1 without effect: minor; 6 ignored',
  ]);
  expect(told.out).not.toContain('Pet.chip');
  const all = await diff(ignore, '--all');
  expect(all.out).toContain(
    'ignored breaking Pet.chip is gone [wire, source, property-removed]\n  reason: Chips are gone from the shop.\n',
  );
  for (const [format, excerpt] of [
    ['markdown', '## Ignored\n\n| where | what |'],
    ['markdown', '| Pet.chip | is gone — Chips are gone from the shop. |'],
    ['html', '<p class="hint">Ignored: Chips are gone from the shop.</p>'],
    ['sarif', '"justification": "Chips are gone from the shop."'],
  ] as const)
    expect((await diff(ignore, '--all', '--format', format)).out).toContain(excerpt);
  for (const format of ['github', 'junit'])
    expect((await diff(ignore, '--all', '--format', format)).out).not.toContain('Pet.chip');
});

test.each([
  ['rule', 'rule: property-removed', ['Pet.chip']],
  ['place', 'place: GET /v1/pets · *', ['GET /v1/pets · limit', 'GET /v1/pets · colour']],
  ['rule and place', 'rule: property-added, place: Pet.*', []],
  ['operation by its route', 'operation: GET /v1/pets, rule: maximum-tightened', ['GET /v1/pets · limit']],
  ['operation by its id', 'operation: create*', ['NewPet.name', 'NewPet.kind = "fish"']],
  ['operation, if it is all that is reached', 'operation: pets.list, rule: property-removed', []],
])('an entry is for a %s', async (_, entry, places) => {
  expect((await ignored(`ignore: [{ ${entry}, reason: Known. }]`)).slice(0, 2)).toEqual(places);
});

test('a fingerprint is for one change', async () => {
  const { out } = await diff('', '--format', 'json');
  const { changes } = JSON.parse(out) as { changes: readonly { place: string; fingerprint: string }[] };
  const [first] = changes;
  expect(await ignored(`ignore: [{ fingerprint: '${first?.fingerprint}', reason: Known. }]`)).toEqual([
    first?.place,
  ]);
});

test('an entry that is over counts for nothing, one without a change is told', async () => {
  const told = await diff(`ignore:
  - { rule: property-removed, reason: Soon., until: 2020-02-29 }
  - { place: Order.*, reason: No orders. }
`);
  expect(told.out).toContain('Pet.chip is gone');
  expect(told.err.split('\n').filter((line) => line.startsWith(usual))).toEqual([
    `${usual}:2:5 warning ignore-expired: this entry counted until 2020-02-29: what it accepted is told again`,
    `${usual}:3:5 info ignore-unmatched: no change fits this entry`,
  ]);
  expect(told.status).toBe(0);
});

describe('a file that is wrong is told with its place and a hint, and nothing is compared', () => {
  test.each([
    [
      'ignore: [{ rule: property-removd, reason: x }]',
      '1:18 error config-invalid: there is no rule "property-removd"',
      'did you mean "property-removed"?',
    ],
    [
      'ignore:\n  - rule: property-removed',
      '2:5 error config-invalid: "reason" is missing',
      'Why it is accepted',
    ],
    [
      'ignore: [{ reason: x }]',
      '1:10 error config-invalid: "ignore.0" must NOT have fewer than 2 properties',
      'Changes that fit all that is given',
    ],
    [
      'ignore: [{ rule: title-changed, reason: x, until: 2026-13-01 }]',
      '1:51 error config-invalid: "ignore.0.until" is not well-formed: "2026-13-01"',
      'The last day on which it counts',
    ],
    [
      'ignore: [{ rules: x, reason: x }]',
      '1:12 error config-invalid: unknown key "rules"',
      'did you mean "rule"?',
    ],
    ['ignore: [', '1:10 error config-syntax: ', 'a configuration is YAML or JSON'],
  ])('%s', async (text, problem, hint) => {
    const { status, out, err } = await diff(text);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(`${usual}:${problem}`);
    expect(err).toContain(`  hint: ${hint}`);
  });

  test('--ignore and --baseline of a file that does not exist', async () => {
    for (const flag of ['--ignore', '--baseline']) {
      const { status, out, err } = await diff('', flag, 'nope.yaml');
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain('error file-not-found: there is no file nope.yaml');
    }
  });
});

describe('a baseline', () => {
  test('holds what was there when it was written; only what comes later counts', async () => {
    const home = await folderWith(versions);
    const run = (...flags: string[]) =>
      sdkwright(home, 'diff', 'old.yaml', ...flags, '--fail-on', 'additive');
    const written = await run('new.yaml', '--write-baseline', 'known.json');
    expect([written.status, lastLine(written)]).toEqual([
      0,
      '5 breaking, 1 risky, 4 additive, 1 without effect: major',
    ]);
    const { ignore } = JSON.parse(await readFile(path.join(home, 'known.json'), 'utf8')) as {
      ignore: unknown[];
    };
    expect(ignore).toHaveLength(11);
    expect(ignore).toContainEqual({
      fingerprint: expect.stringMatching(/^[\da-f]{12}$/) as string,
      reason: 'in the baseline: Pet.chip is gone',
    });
    const again = await run('new.yaml', '--baseline', 'known.json');
    expect(again).toEqual({ status: 0, out: 'nothing else changed; 11 ignored\n', err: '' });
  });

  test('does not hold what changes after it', async () => {
    const later = versions['new.yaml'].replace('email: { type: string }', 'email: { type: integer }');
    const home = await folderWith({ ...versions, 'later.yaml': later });
    await sdkwright(home, 'diff', 'old.yaml', 'new.yaml', '--write-baseline', 'known.json');
    const told = await sdkwright(
      home,
      'diff',
      'old.yaml',
      'later.yaml',
      '--baseline',
      'known.json',
      '--fail-on',
      'breaking',
    );
    expect([told.status, lastLine(told)]).toEqual([1, '1 breaking: major; 11 ignored']);
    expect(told.out).toContain('Owner.email');
  });

  test('that cannot be written is an error', async () => {
    const { status, err, home } = await diff('', '--write-baseline', 'no/such/folder.json');
    expect(status).toBe(1);
    expect(err).toContain('error output-failed: cannot write no/such/folder.json');
    expect(existsSync(path.join(home, 'no'))).toBe(false);
  });
});
