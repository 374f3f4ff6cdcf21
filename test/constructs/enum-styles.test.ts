import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EnumStyle } from '../../generator/emit/core/emitter.js';
import { load } from '../../generator/pipeline.js';
import { EMIT_OPTIONS, emitPackage } from '../support/emit-package.js';
import { Packages } from './packages.js';

// Only enums of TypeScript are more than types, and have settings that allow for that.
const packages = { plain: new Packages(), enums: new Packages() };
afterAll(() => Promise.all(Object.values(packages).map((each) => each.remove())));

const answers = `
export const distinct: ['first', 'retail', 'packed', 'whole'] = [
  OrderKindEnum.First, OrderKinds.Retail, OrderItemState.Packed, OrderItemStateEnum.Whole,
];
export const later: Thing = { state: 'new', level: 7, mixed: 'two', flag: true, color: 'blue', clash: 'c' };
export const none: Thing['state'] = null;
`;

const orders = 'OrderKind as OrderKinds, OrderKindEnum, OrderItemState, OrderItemStateEnum';

/** By style, what a user writes against its types: it compiles only if they are what they should be. */
const uses: Readonly<Record<EnumStyle, string>> = {
  union: `import type { Color, Thing, ThingListParams } from './index.js';
import { Color as Colors, ThingLevel, ThingState, ${orders} } from './enums/index.js';
export const asked: ThingListParams = { state: ThingState.InStock };
export const typed: Thing.State = 'sold';
export const color: Color = Colors.Empty;
export const level: 2 = ThingLevel.High;
// @ts-expect-error what is only sent has the values that are listed
export const wrong: ThingListParams = { state: 'new' };
${answers}`,
  const: `import { ${orders}, Color, ThingClash, ThingLevel, ThingListParamsState, ThingMixed, type Thing, type ThingListParams } from './index.js';
export const asked: ThingListParams = { state: ThingListParamsState.InStock };
export const state: ThingListParamsState = 'sold';
export const color: Color = Color.Red;
export const literals: ['', 1, '2x'] = [Color.Empty, ThingLevel.Low, ThingClash._2x];
export const mixed: [1, '1', 'one', true] = [ThingMixed._1_number, ThingMixed._1_string, ThingMixed.One, ThingMixed.True];
// @ts-expect-error what is only sent has the values that are listed
export const wrong: ThingListParamsState = 'new';
${answers}`,
  enum: `import { ${orders}, Color, ThingClash, ThingLevel, ThingListParamsState, ThingMixed, ThingState, type Thing, type ThingListParams } from './index.js';
export const asked: ThingListParams = { state: ThingListParamsState.InStock };
export const thing: Thing = {
  state: ThingState.InStock, level: ThingLevel.High, mixed: ThingMixed.One, flag: true, color: Color.Empty, clash: ThingClash['a-b'],
};
// @ts-expect-error only members of an enum are its values
export const wrong: ThingListParams = { state: 'in_stock' };
${answers}`,
};

beforeAll(async () => {
  const [loaded] = await load({ input: 'enum-names.yaml', cwd: import.meta.dirname, strict: true });
  if (!loaded) throw new Error('there is no model');
  for (const [style, text] of Object.entries(uses) as [EnumStyle, string][]) {
    const files = await emitPackage(loaded.model, { ...EMIT_OPTIONS, enums: style });
    await packages[style === 'enum' ? 'enums' : 'plain'].add(style, [
      ...files,
      { path: 'src/use.ts', text, format: false },
    ]);
  }
}, 120_000);

test('as unions and as constant objects', { timeout: 120_000 }, () => {
  expect(packages.plain.check()).toEqual([]);
});

test('as enums of TypeScript', { timeout: 120_000 }, () => {
  expect(packages.enums.check()).toEqual([]);
});
