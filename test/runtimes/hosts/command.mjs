// For runtimes with a command line: prints what the calls against the server of the first argument came to.
import { runCalls } from '../calls/index.mjs';
import * as sdk from './sdk.mjs';

console.log(JSON.stringify(await runCalls(sdk, process.argv[2])));
