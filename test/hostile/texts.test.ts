import { afterAll, describe, expect, it } from 'vitest';
import type { Case } from './case.js';
import { mixedCases } from './mixed-cases.js';
import { nameCases } from './name-cases.js';
import { PAYLOADS } from './payloads.js';
import { refusedCases } from './refused-cases.js';
import { Workbench } from './support/attempt.js';
import { Judge } from './support/judge.js';
import { textCases } from './text-cases.js';

const bench = new Workbench();
const judge = new Judge(bench);
afterAll(() => bench[Symbol.dispose]());

/** All that the emitter does with values, besides what it does without being asked. */
const EVERYTHING = {
  values: { dates: 'date', properties: 'camel', validation: 'all' },
  enums: 'const',
} as const;

const objectionsTo = async (each: Case): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [index, text] of PAYLOADS.entries()) {
    const objections = await judge.objections(each, text, index % 2 === 1 ? EVERYTHING : {});
    found.push(...objections.map((objection) => `${JSON.stringify(text)}: ${objection}`));
  }
  return found;
};

describe.each([
  ['words', textCases],
  ['names', nameCases],
  ['what is never right', refusedCases],
  ['what is right at times', mixedCases],
])('%s', (_, cases) => {
  it.each(cases)('$id $what', async (each) => {
    expect(await objectionsTo(each)).toEqual([]);
  });
});
