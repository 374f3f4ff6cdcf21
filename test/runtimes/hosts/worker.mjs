// For workers: answers with what the calls against the server that the body names came to.
import { runCalls } from '../calls/index.mjs';
import * as sdk from './sdk.mjs';

export default {
  fetch: async (request) => Response.json(await runCalls(sdk, await request.text())),
};
