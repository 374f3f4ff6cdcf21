import { expect, onTestFinished, test } from 'vitest';
import { SDKError, Stripe } from '../../generated/stripe/src/index.js';
import { createFaultServer } from '../../generator/mock/faults/server.js';
import { loadStripe } from '../e2e/support/stripe.js';
import { runOutage } from './outage.mjs';
import { explainFailures } from './report.mjs';
import { runSoak } from './run.mjs';
import { startTruth } from './truth.mjs';

test('a short soak: nothing lost, doubled, hung or left over', { timeout: 300_000 }, async () => {
  const calls = 1_000;
  const server = await startTruth({ createFaultServer, model: await loadStripe(), calls });
  onTestFinished(() => server.close());
  const report = await runSoak({ Stripe, SDKError, server, calls, concurrency: 16, timeout: 1_000 });
  const outage = await runOutage({ Stripe, createFaultServer, calls: 300 });
  expect(explainFailures(report, outage), JSON.stringify({ report, outage })).toEqual([]);
  expect(report.calls).toBe(calls);
});
