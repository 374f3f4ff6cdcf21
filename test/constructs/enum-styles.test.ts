import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EnumStyle } from '../../generator/emit/core/emitter.js';
import type { ApiModel } from '../../generator/model/model.js';
import { load } from '../../generator/pipeline.js';
import { EMIT_OPTIONS, emitPackage } from '../support/emit-package.js';
import { Packages } from './packages.js';

const made: Packages[] = [];
let model: ApiModel;

beforeAll(async () => {
  const [loaded] = await load({ input: 'enum-names.yaml', cwd: import.meta.dirname, strict: true });
  if (!loaded) throw new Error('there is no model');
  ({ model } = loaded);
});
afterAll(() => Promise.all(made.map((packages) => packages.remove())));

/** What the compiler says of a package in a style, with a file that uses it. */
async function check(enums: EnumStyle, use: string): Promise<readonly string[]> {
  const packages = new Packages();
  made.push(packages);
  const files = await emitPackage(model, { ...EMIT_OPTIONS, enums });
  await packages.add('enums', [...files, { path: 'src/use.ts', text: use, format: false }]);
  return packages.check();
}

const answers = `
export const later: Thing = { state: 'new', level: 7, mixed: 'two', flag: true, color: 'blue', clash: 'c' };
export const none: Thing['state'] = null;
`;

test('as unions', { timeout: 120_000 }, async () => {
  const use = `import type { Color, Thing, ThingListParams } from './index.js';
import { Color as Colors, ThingLevel, ThingState } from './enums/index.js';
export const asked: ThingListParams = { state: ThingState.InStock };
export const typed: Thing.State = 'sold';
export const color: Color = Colors.Empty;
export const level: 2 = ThingLevel.High;
// @ts-expect-error what is only sent has the values that are listed
export const wrong: ThingListParams = { state: 'new' };
${answers}`;
  expect(await check('union', use)).toEqual([]);
});

test('as constant objects', { timeout: 120_000 }, async () => {
  const use = `import { Color, ThingClash, ThingLevel, ThingListParamsState, ThingMixed, type Thing, type ThingListParams } from './index.js';
export const asked: ThingListParams = { state: ThingListParamsState.InStock };
export const state: ThingListParamsState = 'sold';
export const color: Color = Color.Red;
export const literals: ['', 1, '2x'] = [Color.Empty, ThingLevel.Low, ThingClash._2x];
export const mixed: [1, '1', 'one', true] = [ThingMixed._1_number, ThingMixed._1_string, ThingMixed.One, ThingMixed.True];
// @ts-expect-error what is only sent has the values that are listed
export const wrong: ThingListParamsState = 'new';
${answers}`;
  expect(await check('const', use)).toEqual([]);
});

test('as enums of TypeScript', { timeout: 120_000 }, async () => {
  const use = `import { Color, ThingClash, ThingLevel, ThingListParamsState, ThingMixed, ThingState, type Thing, type ThingListParams } from './index.js';
export const asked: ThingListParams = { state: ThingListParamsState.InStock };
export const thing: Thing = {
  state: ThingState.InStock, level: ThingLevel.High, mixed: ThingMixed.One, flag: true, color: Color.Empty, clash: ThingClash['a-b'],
};
// @ts-expect-error only members of an enum are its values
export const wrong: ThingListParams = { state: 'in_stock' };
${answers}`;
  expect(await check('enum', use)).toEqual([]);
});
