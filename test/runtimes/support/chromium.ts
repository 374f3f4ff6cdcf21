import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle } from './bundle.js';
import type { Report } from './host.js';
import { servePage } from './page.js';

/** No window, no traces, and no name that it could look up: it reaches this machine only. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Makes the calls in a page, which hands them in when it is done. */
export async function runChromium(program: string, server: string): Promise<Report> {
  await using script = await bundle('page', 'browser');
  await using page = await servePage(script.text, server);
  const profile = await mkdtemp(path.join(tmpdir(), 'sdkwright-profile-'));
  const args = [...FLAGS, `--user-data-dir=${profile}`, page.url];
  const chromium = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const complaints = text(chromium.stderr);
  const end = once(chromium, 'close');
  const failure = end.then(async () => Promise.reject(new Error(await complaints)));
  try {
    return await Promise.race([page.report, failure]);
  } finally {
    failure.catch(() => undefined);
    chromium.kill();
    await end;
    await rm(profile, { recursive: true, maxRetries: 5 });
  }
}
