import { expect, test } from 'vitest';
import { killWriter } from './kills.js';

const count = 200;

test(
  'of 200 writers that are killed none leaves what it may not, or what the next run does not put right',
  {
    timeout: 300_000,
  },
  async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const killed = await killWriter({ count, seed });
    process.stdout.write(`killed with SEED=${seed}: ${JSON.stringify(killed)}\n`);
    expect(killed).toMatchObject({ kills: count, torn: 0, notRepaired: 0 });
  },
);
