import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics/codes.js';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatNames, formats, type Format } from '../../../generator/diagnostics/formats.js';
import { ROOT } from '../../support/repository.js';

const place = { file: 'spec/my file,v1:2.yaml', line: 2, column: 9 };
const problem = diagnostic('unknown-type', { type: '50%\nstrng', near: 'string' }, place);
const problems: readonly Diagnostic[] = [
  { code: 'note', severity: 'info', message: 'no place' },
  problem,
  { ...problem, severity: 'warning', trace: 'Error: x\n    at y' },
];

const write = (format: Format, diagnostics: readonly Diagnostic[]): string =>
  formats[format].write({
    diagnostics,
    tool: { name: 'sdkwright', version: '1.2.3' },
    color: false,
    files: [],
    page: (code) => (code === 'unknown-type' ? '# `unknown-type`\n' : undefined),
  });

const readJson = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Record<string, unknown>;

/** What is wrong with a text by a JSON Schema; draft 4 is read as 7, which differs in nothing that SARIF's uses. */
function mistakes(text: string, schemaFile: string): unknown {
  const { $schema, id, ...schema } = readJson(schemaFile);
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  return ajv.validate(schema, JSON.parse(text)) ? [] : ajv.errors;
}

describe('SARIF', () => {
  const official = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

  test.each([[problems], [[]]])('fits the official schema', (diagnostics) => {
    expect(mistakes(write('sarif', diagnostics), official)).toEqual([]);
  });

  test('the official schema would notice a mistake', () => {
    const wrong = write('sarif', problems).replace('"level": "note"', '"level": "info"');
    expect(mistakes(wrong, official)).not.toEqual([]);
  });

  test('a result names rule, level, words and place; a rule brings its page', () => {
    const { runs } = JSON.parse(write('sarif', problems)) as { runs: [Record<string, never>] };
    const page = '# `unknown-type`\n';
    expect(runs[0]).toMatchObject({
      tool: {
        driver: {
          name: 'sdkwright',
          version: '1.2.3',
          rules: [{ id: 'note' }, { id: 'unknown-type', help: { text: page, markdown: page } }],
        },
      },
      results: [
        { ruleId: 'note', ruleIndex: 0, level: 'note', message: { text: 'no place' } },
        {
          ruleId: 'unknown-type',
          ruleIndex: 1,
          level: 'error',
          message: { text: 'unknown type "50%\nstrng"\nHint: did you mean "string"?' },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'spec/my%20file%2Cv1%3A2.yaml' },
                region: { startLine: 2, startColumn: 9 },
              },
            },
          ],
        },
        { level: 'warning' },
      ],
    });
  });
});

describe('JSON', () => {
  const schema = 'sdkwright.report.schema.json';

  test.each([[problems], [[]]])('fits the schema that the package brings along', (diagnostics) => {
    expect(mistakes(write('json', diagnostics), schema)).toEqual([]);
  });

  test('the schema would notice a mistake', () => {
    expect(mistakes(write('json', problems).replace('"line": 2', '"line": 0'), schema)).not.toEqual([]);
  });

  test('counts and tells all', () => {
    expect(JSON.parse(write('json', problems))).toEqual({
      format: 1,
      generator: 'sdkwright 1.2.3',
      counts: { error: 1, warning: 1, info: 1 },
      diagnostics: problems,
    });
  });
});

test('GitHub annotations escape what would end them', () => {
  expect(write('github', problems).split('\n')).toEqual([
    '::notice title=note::no place',
    '::error file=spec/my file%2Cv1%3A2.yaml,line=2,col=9,title=unknown-type::unknown type "50%25%0Astrng"%0Ahint: did you mean "string"?',
    '::warning file=spec/my file%2Cv1%3A2.yaml,line=2,col=9,title=unknown-type::unknown type "50%25%0Astrng"%0Ahint: did you mean "string"?%0AError: x%0A    at y',
    '',
  ]);
});

test('pretty counts by severity and shows the trace', () => {
  const lines = write('pretty', problems).split('\n');
  expect(lines.slice(-4)).toEqual(['  Error: x', '      at y', '1 error, 1 warning, 1 note', '']);
});

test('where there is nothing to tell, only documents are written', () => {
  const written = formatNames.filter((format) => write(format, []) !== '');
  expect(written).toEqual(formatNames.filter((format) => formats[format].document));
  expect(written).toEqual(['json', 'sarif']);
});
