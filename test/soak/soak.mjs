// `npm run soak [CALLS]`: the generated SDK against a server that misbehaves in every way it knows, at full size.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { SDKError, Stripe } from '../../generated/stripe/dist/esm/index.js';
import { createFaultServer } from '../../dist/mock/faults/server.js';
import { runOutage } from './outage.mjs';
import { explainFailures, printReport } from './report.mjs';
import { runSoak } from './run.mjs';

const calls = Number(process.argv[2] ?? 200_000);
if (!(calls >= 1_000)) throw new Error('the number of calls must be at least 1000');

/** Questions are asked one at a time, so that the next message is the answer. */
async function startServer() {
  const path = new URL('server-process.mjs', import.meta.url);
  const child = fork(path, [String(calls)], { serialization: 'advanced' });
  const answer = async () => (await once(child, 'message'))[0];
  const ask = (question) => {
    child.send(question);
    return answer();
  };
  return {
    url: await answer(),
    connections: () => ask('connections'),
    verdict: () => ask('verdict'),
    close: () => child.disconnect(),
  };
}

const server = await startServer();
const onProgress = (line) => console.log(line);
const report = await runSoak({ Stripe, SDKError, server, calls, concurrency: 64, timeout: 500, onProgress });
server.close();
const outage = await runOutage({ Stripe, createFaultServer, calls: 2_000 });
printReport(report, outage);
const failures = explainFailures(report, outage);
for (const failure of failures) console.error(`not met: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
