import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { run } from '../../../../generator/cli/run.js';
import { loadReportFormat } from '../../../../generator/diff/report/formats.js';
import { makeReport } from '../../../../generator/diff/report/make-report.js';
import { Element } from '../../../../generator/diff/report/xml.js';
import { Recorder, sdkwright } from '../../../support/command-line.js';
import { ROOT } from '../../../support/repository.js';
import { readPair } from '../support.js';

const here = 'test/unit/diff/report';
const tell = async (...flags: string[]): Promise<string> =>
  (await sdkwright(ROOT, 'diff', `${here}/old.yaml`, `${here}/new.yaml`, ...flags)).out;

/** What is wrong with a text by a JSON Schema; draft 4 is read as 7, which differs in nothing that SARIF's uses. */
function mistakes(text: string, schemaFile: string): unknown {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path.join(ROOT, schemaFile), 'utf8')) as Record<
    string,
    unknown
  >;
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  return ajv.validate(schema, JSON.parse(text)) ? [] : ajv.errors;
}

describe('SARIF', () => {
  interface Log {
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Record<string, unknown>[];
    }[];
  }

  test('fits the official schema, and names rule, level, place and fingerprint', async () => {
    const text = await tell('--format', 'sarif', '--all');
    expect(mistakes(text, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')).toEqual(
      [],
    );
    const [log] = (JSON.parse(text) as Log).runs;
    const ids = log?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(log?.tool.driver.rules[ids.indexOf('property-removed')]).toMatchObject({
      help: { text: expect.stringContaining('Fires when `property` was removed') as string },
    });
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(log?.results.find(({ ruleId }) => ruleId === 'property-removed')).toMatchObject({
      ruleIndex: ids.indexOf('property-removed'),
      level: 'error',
      message: { text: 'Pet.chip is gone' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: `${here}/old.yaml` },
            region: { startLine: 69, startColumn: 9 },
          },
        },
      ],
      partialFingerprints: { 'sdkwright/v1': expect.stringMatching(/^[\da-f]{12}$/) as string },
      properties: { operations: expect.arrayContaining(['pets.list']) as string[] },
    });
    const levels = log?.results.map(({ level }) => level);
    expect([...new Set(levels)]).toEqual(['error', 'warning', 'note', 'none']);
  });

  test('is there also when nothing changed', async () => {
    const { out } = await sdkwright(
      ROOT,
      'diff',
      `${here}/old.yaml`,
      `${here}/old.yaml`,
      '--format',
      'sarif',
    );
    expect((JSON.parse(out) as Log).runs[0]?.results).toEqual([]);
  });
});

describe('JSON', () => {
  const schema = 'sdkwright.diff.schema.json';

  test.each([[[]], [['--all']], [['--ignore', `${here}/ignore.yaml`, '--all']]])(
    'fits the schema that the package brings along: %j',
    async (flags) => {
      expect(mistakes(await tell('--format', 'json', ...flags), schema)).toEqual([]);
    },
  );

  test('the schema would notice a mistake, and a member that it does not know', async () => {
    const text = await tell('--format', 'json');
    expect(mistakes(text.replace('"level": "breaking"', '"level": "bad"'), schema)).not.toEqual([]);
    expect(mistakes(text.replace('"rule":', '"news": 1, "rule":'), schema)).not.toEqual([]);
  });

  test('the package brings the schemas along', () => {
    const { files } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      files: string[];
    };
    expect(files).toEqual(expect.arrayContaining([schema, 'sdkwright.diffignore.schema.json', 'templates']));
  });
});

describe('GitHub annotations', () => {
  test('name level, line and rule, and escape what would end them', async () => {
    const lines = (await tell('--format', 'github')).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe(
      `::error file=${here}/new.yaml,line=68,col=31,title=max-length-tightened::NewPet.name is limited more: \`maxLength\` was \`50\`, is \`20\``,
    );
    expect(lines.find((line) => line.includes('title=api-version-changed'))).toBe(
      `::warning file=${here}/new.yaml,line=2,col=54,title=api-version-changed::the API is of another version: was \`2024-05\`, is \`2024-11\`%0Ahint: read what the API's owner says of the new version`,
    );
  });

  test('name files from the top of the workspace on', async () => {
    const folder = path.join(ROOT, here);
    const recorder = new Recorder(folder, { workspace: ROOT });
    await run(['diff', 'old.yaml', 'new.yaml', '--format', 'github'], recorder.io);
    expect(recorder.out).toContain(`::error file=${here}/new.yaml,line=68,`);
  });
});

describe('JUnit', () => {
  const failing = (xml: string): readonly string[] =>
    [...xml.matchAll(/<testcase [^>]*name="([^"]+)"[^>]*>\n<failure/g)].map(([, name = '']) => name);

  test('fails a case for each rule with changes as bad as --fail-on', async () => {
    const breaking = failing(await tell('--format', 'junit'));
    expect(breaking).toEqual([
      'max-length-tightened',
      'maximum-tightened',
      'property-became-optional',
      'property-removed',
      'parameter-became-required',
    ]);
    const risky = failing(await tell('--format', 'junit', '--fail-on', 'risky'));
    expect(risky).toEqual([...breaking, 'api-version-changed']);
  });

  test('counts cases and failures of each area', async () => {
    const xml = await tell('--format', 'junit');
    const suites = [...xml.matchAll(/<testsuite [^>]*tests="(\d+)" failures="(\d+)">.*?<\/testsuite>/gs)];
    const counts = suites.map(([suite, tests, failures]) => {
      const count = (tag: string): number => suite.split(tag).length - 1;
      return [count('<testcase ') - Number(tests), count('<failure ') - Number(failures)];
    });
    expect(counts).toEqual(Array.from({ length: 6 }, () => [0, 0]));
  });

  test('has a case also when nothing changed', async () => {
    const { out } = await sdkwright(
      ROOT,
      'diff',
      `${here}/old.yaml`,
      `${here}/old.yaml`,
      '--format',
      'junit',
    );
    expect(out).toContain('<testcase classname="sdkwright diff" name="nothing changed" time="0"/>');
  });

  test('XML can hold any text', () => {
    const hostile = 'a<b>&"\u0000\u001b\ud800\uffff]]>\r\n\tc';
    expect(new Element('x', { y: hostile }, hostile).toString()).toBe(
      '<x y="a&lt;b&gt;&amp;&quot;\ufffd\ufffd\ufffd\ufffd]]&gt;&#13;&#10;&#9;c">a&lt;b&gt;&amp;"\ufffd\ufffd\ufffd\ufffd]]&gt;&#13;\n\tc</x>',
    );
    expect(new Element('x', { y: '😀' }).toString()).toBe('<x y="😀"/>');
  });
});

test.each(['pretty', 'sarif', 'github', 'junit'] as const)(
  '%s tells what the compiler says, and where code uses what changed',
  async (format) => {
    const [before, after] = [
      await readPair('property-removed', 'base'),
      await readPair('property-removed', 'revision'),
    ];
    const { changes, ...report } = makeReport(before, after);
    const uses = [3, 9].map((line) => ({ file: 'app/pets.ts', line, column: 14 }));
    const known = changes.map((change) => ({ ...change, uses, errors: ['No such member.'] }));
    const tool = { name: 'sdkwright', version: '1' };
    const detail = { all: false, color: false, failOn: 'breaking', tool } as const;
    const text = (await loadReportFormat(format))({ ...report, changes: known }, detail);
    expect(text).toMatch(/compiler: No such member\.(\n +|%0A|\\n)used at app\/pets\.ts:3:14, 9:14/);
  },
);
