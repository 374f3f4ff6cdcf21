import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { jobsFromFile } from '../../../generator/cli/job.js';
import { formatLocation } from '../../../generator/diagnostics/reporter.js';
import type { Job } from '../../../generator/pipeline.js';
import { folderWith } from '../../support/folder.js';

const target = `emitter: typescript, out: out, package: { name: a, version: 1.0.0 }`;
const good = `input: a.yaml\ntargets: [{ ${target} }]\n`;

/** The job of a configuration that is about one API. */
async function jobOf(cwd: string, path?: string): Promise<Job | undefined> {
  const [jobs = []] = await jobsFromFile({ path, cwd });
  expect(jobs).toHaveLength(1);
  return jobs[0];
}

/** What is wrong with a configuration: place, message, hint. */
async function problemsOf(text: string, name = 'sdkwright.config.yaml') {
  const [jobs, diagnostics] = await jobsFromFile({ cwd: await folderWith({ [name]: text }) });
  expect(jobs === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, message, location, hint }) => [
    code,
    location && formatLocation(location),
    message,
    hint,
  ]);
}

test.each(['sdkwright.config.yaml', 'sdkwright.config.yml', 'sdkwright.config.json'])(
  '%s is found',
  async (name) => {
    const value = {
      $schema: 'x',
      input: 'a.yaml',
      targets: [{ emitter: 'typescript', out: 'out', package: { name: '@a/b', version: '1.0.0-rc.1' } }],
    };
    const home = await folderWith({ [name]: JSON.stringify(value) });
    const job = await jobOf(home);
    expect(job).toMatchObject({
      input: `${home}/a.yaml`,
      cwd: home,
      source: 'a.yaml',
      targets: [{ emitter: { name: 'typescript' }, out: { path: `${home}/out`, label: 'out' } }],
    });
  },
);

test('a package may say where it is kept, by an address that people can open', async () => {
  const told = good.replace('name: a,', 'name: a, license: MIT, repository: https://example.com/a/b,');
  const job = await jobOf(await folderWith({ 'sdkwright.config.yaml': told }));
  expect(job?.targets[0]?.package).toEqual({
    name: 'a',
    version: '1.0.0',
    license: 'MIT',
    repository: 'https://example.com/a/b',
  });
  const [problem] = await problemsOf(told.replace('https://example.com/', 'git@example.com:'));
  expect(problem?.slice(0, 2)).toEqual([
    'config-invalid',
    expect.stringMatching(/^sdkwright\.config\.yaml:2:/),
  ]);
});

test('a configuration in a folder above is not taken', async () => {
  const home = await folderWith({ 'sdkwright.config.yaml': good, 'work/.keep': '' });
  const [, diagnostics] = await jobsFromFile({ cwd: `${home}/work` });
  expect(diagnostics.map(({ code }) => code)).toEqual(['config-not-found']);
});

test('paths are relative to the configuration, those in messages to the working directory', async () => {
  const home = await folderWith({ 'sub/sdkwright.config.yaml': good });
  const job = await jobOf(home, 'sub/sdkwright.config.yaml');
  expect(job).toMatchObject({
    input: `${home}/sub/a.yaml`,
    source: 'a.yaml',
    targets: [{ out: { path: `${home}/sub/out`, label: 'sub/out' } }],
  });
});

test('how values look is said for each target', async () => {
  const text = `input: a.yaml\ntargets:\n  - { ${target}, dates: date, properties: camel, validation: requests }\n`;
  const job = await jobOf(await folderWith({ 'sdkwright.config.yaml': text }));
  expect(job?.targets[0]?.values).toEqual({ dates: 'date', properties: 'camel', validation: 'requests' });
});

test('how a package is packed is said for each target', async () => {
  const packed = (pack: string) => good.replace(' }]', `, pack: ${pack} }]`);
  const text = packed('{ budget: { packed: 100, operation: 8.5 }, maps: true }');
  const job = await jobOf(await folderWith({ 'sdkwright.config.yaml': text }));
  expect(job?.targets[0]?.pack).toEqual({ budget: { packed: 100, operation: 8.5 }, maps: true });
  const problems = await problemsOf(packed('{ budget: { packd: 1, client: 0 } }'));
  expect(problems.map(([code, place, message]) => [code, place, message])).toEqual([
    ['config-invalid', 'sdkwright.config.yaml:2:100', 'unknown key "packd"'],
    ['config-invalid', 'sdkwright.config.yaml:2:118', '"targets.0.pack.budget.client" must be > 0'],
  ]);
});

describe('what is wrong is told with its place', () => {
  const file = 'sdkwright.config.yaml';
  const nameHint =
    'An npm name: small letters, digits and hyphens, with or without a scope, for instance @sdkwright/stripe';
  const versionHint = 'A semantic version, for instance 0.1.0 or 1.0.0-beta.1';
  const badName = `input: a.yaml\ntargets:\n  - emitter: typescript\n    out: a\n    package: { name: A b, version: 1.0 }\n`;

  test.each<[string, string, (string | undefined)[][]]>([
    ['nothing', good, []],
    [
      'a misspelt key',
      `${good}nam: Acme\n`,
      [['config-invalid', `${file}:3:1`, 'unknown key "nam"', 'did you mean "name"?']],
    ],
    [
      'an unknown key',
      `${good}colour: red\n`,
      [
        [
          'config-invalid',
          `${file}:3:1`,
          'unknown key "colour"',
          'known: input, name, overlays, filter, allowOrigins, versions, strict, targets',
        ],
      ],
    ],
    [
      'a missing key',
      `targets: [{ ${target} }]\n`,
      [['config-invalid', `${file}:1:1`, '"input" is missing', 'The OpenAPI description, YAML or JSON']],
    ],
    [
      'a bad name and version',
      badName,
      [
        ['config-invalid', `${file}:5:22`, '"targets.0.package.name" is not well-formed: "A b"', nameHint],
        ['config-invalid', `${file}:5:36`, '"targets.0.package.version" must be string', versionHint],
      ],
    ],
    [
      'a value that a target does not know',
      good.replace('out: out', 'out: out, dates: Date'),
      [
        [
          'config-invalid',
          `${file}:2:51`,
          '"targets.0.dates" must be one of string, date',
          'did you mean "date"?',
        ],
      ],
    ],
    [
      'a misspelt key of one API of several',
      `apis:\n  a: { input: a.yaml, targets: [{ ${target} }] }\n  b: { inptu: b.yaml, input: b.yaml, targets: [{ ${target.replace('out: out', 'out: b')} }] }\n`,
      [['config-invalid', `${file}:3:8`, 'unknown key "inptu"', 'did you mean "input"?']],
    ],
    [
      'one API beside several',
      `input: a.yaml\napis: { a: { input: a.yaml, targets: [{ ${target} }] } }\n`,
      [['config-invalid', `${file}:1:1`, 'unknown key "input"', 'known: apis']],
    ],
    [
      'no API',
      'apis: {}\n',
      [
        [
          'config-invalid',
          `${file}:1:7`,
          '"apis" must NOT have fewer than 1 properties',
          'The APIs by the names that the command line knows them by',
        ],
      ],
    ],
    [
      'an API that nobody could call',
      `apis: { my api: { input: a.yaml, targets: [{ ${target} }] } }\n`,
      [
        [
          'config-invalid',
          `${file}:1:9`,
          '"apis" is not well-formed: "my api"',
          'What an API is called on the command line: letters, digits, dots, hyphens and underscores',
        ],
      ],
    ],
    [
      'one folder for two APIs',
      `apis:\n  a: { input: a.yaml, targets: [{ ${target} }] }\n  b: { input: b.yaml, targets: [{ ${target} }] }\n`,
      [['shared-output', `${file}:3:61`, 'two targets write to out', 'give each target a folder of its own']],
    ],
    [
      'an unknown emitter',
      good.replace('typescript', 'typscript'),
      [['unknown-emitter', `${file}:2:22`, 'there is no emitter "typscript"', 'did you mean "typescript"?']],
    ],
    [
      'one folder for two targets',
      `input: a.yaml\ntargets:\n  - { ${target} }\n  - { ${target.replace('out: out', 'out: ./x/../out')} }\n`,
      [
        [
          'shared-output',
          `${file}:4:33`,
          'two targets write to ./x/../out',
          'give each target a folder of its own',
        ],
      ],
    ],
    [
      'no mapping',
      'hello\n',
      [
        [
          'config-invalid',
          `${file}:1:1`,
          'the configuration must be object',
          'What sdkwright generates from which API description. Paths are relative to this file.',
        ],
      ],
    ],
    [
      'an alias of nothing',
      'input: *a\n',
      [
        [
          'config-syntax',
          `${file}:1:1`,
          expect.stringContaining('alias') as string,
          'a configuration is YAML or JSON',
        ],
      ],
    ],
    [
      'broken YAML',
      'input: a.yaml\ntargets: [\n',
      [
        [
          'config-syntax',
          `${file}:3:1`,
          expect.stringContaining('Flow sequence') as string,
          'a configuration is YAML or JSON',
        ],
      ],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(await problemsOf(text)).toEqual(expected);
  });
});

test('the configuration of this repository holds to the schema', async () => {
  const text = await readFile(new URL('../../../sdkwright.config.yaml', import.meta.url), 'utf8');
  expect(await problemsOf(text)).toEqual([]);
});
