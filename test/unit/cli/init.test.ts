import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { jobsFromFile } from '../../../generator/cli/job.js';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';
import { git } from '../../support/git.js';
import { ROOT } from '../../support/repository.js';

const rich = `openapi: 3.1.0
info: { title: The Pet Store API, version: '1' }
security: [{ key: [] }]
paths:
  /v1/pets:
    get:
      operationId: listPets
      parameters:
        - { name: offset, in: query, schema: { type: integer } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        '200':
          content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } }
        '400': { $ref: '#/components/responses/Failed' }
    post:
      operationId: createPet
      parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
      responses: { '204': {}, default: { $ref: '#/components/responses/Failed' } }
  /v1/toys:
    get:
      operationId: listToys
      responses:
        '200': { content: { application/json: { schema: { type: array, items: { type: string } } } } }
webhooks:
  pet.sold:
    post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  responses: { Failed: { content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } }
  schemas:
    Problem: { type: object, properties: { title: { type: string } } }
    Pets: { type: object, properties: { items: { type: array, items: { type: string } } } }
`;

test('writes a configuration that works, and says what was found', async () => {
  const home = await folderWith({ 'openapi.yaml': rich });
  const { status, out } = await sdkwright(home, 'init');
  expect([status, out.split('\n')]).toEqual([
    0,
    [
      'sdkwright.config.yaml written: client Pet Store, package pet-store, folder sdk',
      '  auth         key in the header X-Key',
      '  pagination   offset (1 list), as it looks',
      '               x-sdk-pagination makes it sure, or turns it off',
      '  errors       looks like Problem is the shape of 2 failed answers',
      "               to have it followed, add x-sdk-errors: { schema: { $ref: '#/components/schemas/Problem' }, classes: [] }",
      '  idempotency  looks like header Idempotency-Key, taken by 1 of 3 operations',
      '               to have it followed, add x-sdk-idempotency: { header: Idempotency-Key, methods: [post] }',
      '  webhooks     pet.sold',
      'next: sdkwright generate',
      '',
    ],
  ]);
  const [jobs, problems] = await jobsFromFile({ cwd: home });
  expect(problems).toEqual([]);
  expect(jobs?.[0]).toMatchObject({
    source: 'openapi.yaml',
    name: 'Pet Store',
    targets: [{ emitter: { name: 'typescript' }, package: { name: 'pet-store', version: '0.1.0' } }],
  });
});

test.each([
  ['https://token@example.com:8443/acme/pets.git', 'https://example.com/acme/pets'],
  ['git@example.com:acme/pets.git', 'https://example.com/acme/pets'],
  ['ssh://git@example.com/acme/group/pets', 'https://example.com/acme/group/pets'],
  ['../origin.git', undefined],
])('the origin %s tells where the package is kept: %s', async (origin, repository) => {
  const home = await folderWith({ 'openapi.yaml': tinySpec });
  git(home, 'init', '--quiet');
  git(home, 'remote', 'add', 'origin', origin);
  await sdkwright(home, 'init');
  const [jobs] = await jobsFromFile({ cwd: home });
  expect(jobs?.[0]?.targets[0]?.package.repository).toBe(repository);
});

test('what it advises is followed', async () => {
  const advice = [
    "x-sdk-errors: { schema: { $ref: '#/components/schemas/Problem' }, classes: [] }",
    'x-sdk-idempotency: { header: Idempotency-Key, methods: [post] }',
  ];
  const home = await folderWith({ 'openapi.yaml': [...advice, rich].join('\n') });
  const { out } = await sdkwright(home, 'init');
  expect(out).toContain('  errors       error object and 0 classes\n  idempotency  header Idempotency-Key\n');
});

test('says also what it did not find', async () => {
  const home = await folderWith({ 'api/pets.yaml': tinySpec.replace('Tiny API', 'API') });
  const { status, out, err } = await sdkwright(home, 'init', 'api/pets.yaml');
  expect([status, err]).toEqual([0, '']);
  expect(out.match(/^ {2}(\w+) +not detected$/gm)).toHaveLength(5);
  expect(out).toContain('client API, package api, ');
  expect(await treeOf(home)).toMatchObject({
    'sdkwright.config.yaml': expect.stringContaining('input: api/pets.yaml\n') as string,
  });
});

test('the name that the description gives its client is not repeated', async () => {
  const home = await folderWith({ 'openapi.yaml': `x-sdk-client: { name: Shop }\n${tinySpec}` });
  expect((await sdkwright(home, 'init')).out).toContain('client Shop, package shop, ');
  expect(await readFile(`${home}/sdkwright.config.yaml`, 'utf8')).not.toMatch(/^name:/m);
});

test.each(['sdkwright.config.yaml', 'sdkwright.config.json'])(
  '%s is never replaced without --force',
  async (name) => {
    const home = await folderWith({ 'openapi.yaml': tinySpec, [name]: '{}' });
    const before = await treeOf(home);
    const { status, err } = await sdkwright(home, 'init');
    expect([status, err.split('\n')[0]]).toEqual([1, `error config-exists: there is ${name} already`]);
    expect(await treeOf(home)).toEqual(before);
    expect((await sdkwright(home, 'init', '--force')).status).toBe(0);
    expect((await treeOf(home))['sdkwright.config.yaml']).toContain('input: openapi.yaml');
  },
);

test('nothing is written for a description that cannot be read', async () => {
  const home = await folderWith();
  const { status, err } = await sdkwright(home, 'init');
  expect([status, err.split('\n')[0]]).toEqual([1, 'error file-not-found: there is no file openapi.yaml']);
  expect(await treeOf(home)).toEqual({});
});

test('the declared words of a description are told', async () => {
  const home = await folderWith();
  const { status, out } = await sdkwright(home, 'init', `${ROOT}/spec/stripe/2022-08-01/openapi.yaml`);
  expect(status).toBe(0);
  expect(out).toMatch(/^ {2}pagination +cursor, search$/m);
  expect(out).toMatch(/^ {2}idempotency +header Idempotency-Key$/m);
});
