import { afterAll, expect, it } from 'vitest';
import { linesOf } from './figures.js';
import { Fuzz } from './fuzz.js';

/** The same cases in every run, unless another SEED is given. */
const seed = Number(process.env['SEED'] ?? 20_261_123);
const CASES = 2_000;

const fuzz = new Fuzz(1);
afterAll(() => fuzz[Symbol.dispose]());

it(
  `makes a sound package of each of ${CASES} descriptions, or says what is wrong with it (SEED=${seed})`,
  { timeout: 900_000 },
  async () => {
    await fuzz.round(seed, CASES);
    process.stdout.write(`${linesOf(fuzz.figures).join('\n')}\n`);
    expect(fuzz.findings).toEqual([]);
    const { tried, generated, refused, compiled, formatted, twins, written } = fuzz.figures;
    expect(tried).toBe(CASES);
    expect(Math.min(generated, refused)).toBeGreaterThan(CASES / 5);
    expect(Math.min(twins, written)).toBeGreaterThan(CASES / 40);
    expect(compiled).toBeGreaterThan(CASES / 20);
    expect(formatted).toBeGreaterThan(10);
  },
);
