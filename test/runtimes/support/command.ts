import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { FOLDER, type Report } from './host.js';

/** Nothing of the environment of the tests: a key for the call that reads it, and what keeps runtimes quiet. */
const ENVIRONMENT = {
  STRIPE_API_KEY: 'sk_test_environment',
  HOME: tmpdir(),
  DENO_NO_UPDATE_CHECK: '1',
  DO_NOT_TRACK: '1',
};

/** Makes the calls in a process of its own, which gets the URL of the server as its last argument. */
export async function runCommand(program: string, args: readonly string[], server: string): Promise<Report> {
  const options = { cwd: FOLDER, env: ENVIRONMENT, timeout: 60_000 };
  const { stdout } = await promisify(execFile)(program, [...args, server], options);
  return JSON.parse(stdout) as Report;
}
