import path from 'node:path';
import { expect, test } from 'vitest';
import { readVersion, versionsOf } from '../../../generator/cli/versions.js';
import { sidesOf, type SideView } from '../../../generator/diff/report/html/sides.js';
import { makeReport } from '../../../generator/diff/report/make-report.js';
import type { Report } from '../../../generator/diff/report/report.js';
import { Recorder } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';
import { pairNames } from '../diff/support.js';

/** Where no line of the description is what changed, but only what follows from others. */
const derived = ['resource-added', 'resource-removed'];

async function compare(folder: string, before: string, after: string): Promise<Report> {
  const { io } = new Recorder(folder);
  const [[old], [now]] = [await readVersion(before, io), await readVersion(after, io)];
  if (!old || !now) throw new Error(`${before} and ${after} are no descriptions`);
  return makeReport(...versionsOf(old, now, folder));
}

const changedLines = (sides: readonly SideView[]): readonly string[] =>
  sides.flatMap(({ lines }) => lines.filter(({ tag }) => tag !== 'span')).map(({ text }) => text);

test('what each rule is about is found in the descriptions: lines that one has and the other has not', async () => {
  const folder = path.join(ROOT, 'test/diff');
  const missed: string[] = [];
  for (const rule of pairNames) {
    const report = await compare(folder, `${rule}/base.yaml`, `${rule}/revision.yaml`);
    const own = report.changes.filter((change) => change.rule.id === rule);
    if (own.some((change) => changedLines(sidesOf(change, report)).length === 0)) missed.push(rule);
  }
  expect(missed).toEqual(derived);
}, 120_000);

const wrap = (schemas: string): string => `openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: https://shop.example }]
paths:
  /v1/orders/{order}:
    parameters: [{ name: order, in: path, required: true, schema: { type: string } }]
    get:
      operationId: retrieveOrder
      responses:
        '200':
          description: The order.
          content: { application/json: { schema: { $ref: 'shop.yaml#/Order' } } }
${schemas}`;

const sharedOrder = `Order:
  type: object
  allOf:
    - { $ref: '#/Base' }
    - properties:
        lines: { type: array, items: { $ref: '#/Line' } }
Base: { type: object, properties: { id: { type: string } } }
Line:
  type: object
  properties:
    count: { type: integer }
`;

test('through references to other files, parts of schemas and items', async () => {
  const home = await folderWith({
    'old/openapi.yaml': wrap(''),
    'old/shop.yaml': sharedOrder,
    'new/openapi.yaml': wrap(''),
    'new/shop.yaml': sharedOrder.replace('count: { type: integer }', 'count: { type: integer, minimum: 1 }'),
  });
  const report = await compare(home, 'old/openapi.yaml', 'new/openapi.yaml');
  const [sides] = report.changes.map((change) => sidesOf(change, report));
  expect(sides?.map(({ place }) => place)).toEqual(['old/shop.yaml:11:5', 'new/shop.yaml:11:29']);
  expect(changedLines(sides ?? [])).toEqual([
    '  count: { type: integer }',
    '  count: { type: integer, minimum: 1 }',
  ]);
});
