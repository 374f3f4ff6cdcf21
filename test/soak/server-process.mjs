// The server of the soak as a process of its own, so that the memory measured is the client's alone.
import { createFaultServer } from '../../dist/mock/faults/server.js';
import { load } from '../../dist/pipeline.js';
import { startTruth } from './truth.mjs';

const [loaded] = await load({ input: 'spec/stripe/2022-08-01/openapi.yaml' });
const truth = await startTruth({ createFaultServer, model: loaded.model, calls: Number(process.argv[2]) });
process.on('message', async (question) => process.send(await truth[question]()));
process.on('disconnect', () => process.exit());
process.send(truth.url);
