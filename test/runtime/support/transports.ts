import { Agent } from 'node:http';
import type { ClientOptions } from '../../../templates/typescript/runtime/options.js';

/** All ways to the server; each case holds over each of them unless docs/runtime.md says why not. */
export const TRANSPORTS: readonly (readonly [name: string, options: ClientOptions])[] = [
  ['node:http', {}],
  ["the caller's agent", { agent: new Agent({ keepAlive: true }) }],
  ['fetch', { fetch: (url, init) => globalThis.fetch(url, init) }],
];
