import { expect, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { folderWith } from '../../support/folder.js';
import { Recorder, sdkwright, tinySpec } from '../../support/command-line.js';

const script = `rules:
  - operation: retrievePet
    faults:
      - { status: 503, times: 2, headers: { Retry-After: '0' } }
      - { gzip: sound, effect: true }
`;

test('mock --faults serves the API with the faults of a file and logs them', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec, 'faults.yaml': script });
  const statuses: number[] = [];
  const recorder: Recorder = new Recorder(home, {
    interrupted: async () => {
      const url = /http:\S+/.exec(recorder.out)?.[0] ?? '';
      for (let count = 0; count < 4; count++) statuses.push((await fetch(`${url}/v1/pets/pet_1`)).status);
    },
  });
  expect(await run(['mock', 'openapi.yaml', '--faults', 'faults.yaml'], recorder.io)).toBe(0);
  expect(statuses).toEqual([503, 503, 200, 200]);
  expect(recorder.out.trim().split('\n').slice(1)).toEqual([
    'GET /v1/pets/pet_1 503 retrievePet (fault: status 503)',
    'GET /v1/pets/pet_1 503 retrievePet (fault: status 503)',
    'GET /v1/pets/pet_1 200 retrievePet (fault: gzip sound, effect true)',
    'GET /v1/pets/pet_1 200 retrievePet',
  ]);
});

test.each<[string, string, string, string | undefined]>([
  ['{}', '1:1', '"rules" is missing', 'Rules, the more special ones first'],
  [
    '[]',
    '1:1',
    'the script must be object',
    'What `sdkwright mock --faults FILE` does wrong, and when. The first rule that matches a request and has faults left decides.',
  ],
  ['rules: []', '1:8', '"rules" must NOT have fewer than 1 items', 'Rules, the more special ones first'],
  ['rules: [{ fault: [{}], faults: [{}] }]', '1:11', 'unknown key "fault"', 'did you mean "faults"?'],
  [
    'rules:\n  - operation: retreivePet\n    faults: [{}]',
    '2:16',
    'there is no operation "retreivePet"',
    'did you mean "retrievePet"?',
  ],
  [
    'rules: [{ faults: [{ delivery: reset-befor }] }]',
    '1:32',
    '"rules.0.faults.0.delivery" must be one of reset-before, reset-within, reset-after, cut-length, cut-chunked, stall-before, stall-within, drip, stale',
    'did you mean "reset-before"?',
  ],
  [
    'rules: [{ faults: [{ gzip: 1 }] }]',
    '1:28',
    '"rules.0.faults.0.gzip" must be one of sound, corrupt, truncated',
    'How the body is compressed',
  ],
  [
    'rules: [{ faults: [{ status: 5 }] }]',
    '1:30',
    '"rules.0.faults.0.status" must be >= 200',
    'The status to answer with',
  ],
  [
    'rules: [{ faults: [{ headers: { "A B": x } }] }]',
    '1:33',
    '"rules.0.faults.0.headers" is not well-formed: "A B"',
    undefined,
  ],
  [
    'rules: [{ path: charges, faults: [{}] }]',
    '1:17',
    '"rules.0.path" is not well-formed: "charges"',
    'The path without its query, for instance /v1/charges/*; * stands for anything but a slash, ** for anything',
  ],
])('%s', async (text, place, message, hint) => {
  const home = await folderWith({ 'openapi.yaml': tinySpec, 'faults.yaml': text });
  const { status, out, err } = await sdkwright(home, 'mock', 'openapi.yaml', '--faults', 'faults.yaml');
  expect([status, out]).toEqual([1, '']);
  const lines = err.split('\n');
  expect(lines[0]).toBe(`faults.yaml:${place} error config-invalid: ${message}`);
  expect(lines.find((line) => line.startsWith('  hint: '))).toBe(hint && `  hint: ${hint}`);
  expect(lines.at(-2)).toBe('1 error');
});

test('a file that is not there, or is neither YAML nor JSON', async () => {
  const home = await folderWith({ 'openapi.yaml': tinySpec, 'bad.yaml': 'rules: [\n' });
  const told = async (file: string) => (await sdkwright(home, 'mock', 'openapi.yaml', '--faults', file)).err;
  expect(await told('faults.yaml')).toContain('error file-not-found: there is no file faults.yaml');
  expect(await told('bad.yaml')).toMatch(/^bad\.yaml:\d+:\d+ error config-syntax: /);
});
