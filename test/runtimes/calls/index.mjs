import { fileCalls } from './files.mjs';
import { hookCalls } from './hooks.mjs';
import { listCalls } from './lists.mjs';
import { objectCalls } from './objects.mjs';
import { settingCalls } from './settings.mjs';
import { troubleCalls } from './trouble.mjs';

/** The same on every runtime. Each comes to facts that are the same too: no ids or times that the server makes up. */
const calls = {
  ...objectCalls,
  ...listCalls,
  ...fileCalls,
  ...troubleCalls,
  ...settingCalls,
  ...hookCalls,
};

/** Makes the calls one after the other against the server at `url`. Resolves to what each came to, by name. */
export async function runCalls(sdk, url) {
  const report = {};
  for (const [name, call] of Object.entries(calls)) report[name] = await outcome(call, kit(sdk, url, name));
  return report;
}

/** What a call works with. Its requests name it, so that the server can tell them apart. */
function kit(sdk, url, name) {
  const options = { baseURL: url, defaultHeaders: { 'X-Call': name } };
  const client = (more) => new sdk.Stripe('sk_test_runtimes', { ...options, ...more });
  return { sdk, options, client, stripe: client() };
}

/** A call that fails unexpectedly says so in its place, and the others still run. */
async function outcome(call, tools) {
  try {
    return await call(tools);
  } catch (error) {
    return `${error.stack ?? error}${error.cause ? `\nby ${error.cause.stack}` : ''}`;
  }
}
