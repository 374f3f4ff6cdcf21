// For browsers: makes the calls against the server of the page and hands it what they came to.
import { runCalls } from '../calls/index.mjs';
import * as sdk from './sdk.mjs';

const report = await runCalls(sdk, globalThis.location.origin);
await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
