import { describe, expect, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { generator } from '../../../generator/output/identity.js';
import { Recorder, sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

test('--version is that of the package', async () => {
  expect(await sdkwright('/', '--version')).toEqual({ status: 0, out: `${generator.version}\n`, err: '' });
});

test('--help names the commands on stdout', async () => {
  const { status, out, err } = await sdkwright('/', '--help');
  expect([status, err]).toEqual([0, '']);
  for (const command of ['generate', 'validate', 'bundle', 'mock'])
    expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test.each([[['help', 'generate']], [['generate', '--help']], [['--debug', 'generate', '--help']]])(
  '%j tells what a command takes',
  async (argv) => {
    const { status, out } = await sdkwright('/', ...argv);
    expect(status).toBe(0);
    expect(out).toContain('sdkwright generate [options] [config]');
    expect(out).toContain('--dry-run');
  },
);

describe('wrong usage ends with 2 and says why on stderr', () => {
  test.each([
    ['no command', [], 'Usage: sdkwright'],
    ['an unknown command', ['generat'], "unknown command 'generat'"],
    ['an unknown flag', ['generate', '--chek'], "unknown option '--chek'"],
    ['a missing argument', ['validate'], "missing required argument 'file'"],
    ['a missing option', ['bundle', 'a.yaml'], "required option '--out <file>' not specified"],
    ['too many arguments', ['validate', 'a', 'b'], 'too many arguments'],
    ['a port that is none', ['mock', 'a.yaml', '--port', '70000'], 'A port is a number from 0 to 65535'],
    ['a port that is no number', ['mock', 'a.yaml', '--port', '0x10'], 'A port is a number from 0 to 65535'],
    ['two sources', ['generate', 'a.yaml', '--input', 'b.yaml'], 'give either a configuration or --input'],
    ['no output folder', ['generate', '--input', 'a.yaml'], '--input needs --out'],
    ['no input', ['generate', '--out', 'a'], '--out, --name and --package need --input'],
    ['a bad package name', ['generate', '--package', 'A b'], 'It is not an npm name'],
    [
      'a budget of nothing that is weighed',
      ['pack', '--budget', 'packd=1'],
      'packed, installed, client, operation',
    ],
    ['a budget that is none', ['pack', '--budget', 'few'], 'A budget is a number of kilobytes'],
    ['two modes', ['generate', '--check', '--dry-run'], "cannot be used with option '--check'"],
  ])('%s', async (_title, argv, message) => {
    const { status, out, err } = await sdkwright('/', ...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('a bug', () => {
  test.each([[[]], [['--debug']]])('is one line and status 70, with its stack only for %j', async (flags) => {
    const home = await folderWith({ 'openapi.yaml': tinySpec });
    const lines: string[] = [];
    const stderr = { write: (text: string) => lines.push(text) };
    const stdout = {
      write: () => {
        throw new TypeError('cannot\nread');
      },
    };
    const recorder = new Recorder(home, { stderr, stdout });
    expect(await run(['validate', 'openapi.yaml', ...flags], recorder.io)).toBe(70);
    const text = lines.join('');
    expect(text).toMatch(/^internal error: cannot read \(this is a bug of sdkwright, please report it/);
    expect(text.includes('    at ')).toBe(flags.length > 0);
    expect(text.split('\n').length > 2).toBe(flags.length > 0);
  });
});
