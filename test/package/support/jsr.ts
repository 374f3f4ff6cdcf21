import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { folderWith } from '../../support/folder.js';
import { serve } from '../../support/serve.js';

/** Publishes the package in a folder to a stub of JSR, with the program of Deno, and answers what arrived there, unpacked. */
export async function publishToJsr(deno: string, folder: string): Promise<string> {
  const received = await folderWith();
  const { origin } = await serve((request, response) => {
    void buffer(request).then(async (body) => {
      const { method = '', url = '' } = request;
      if (method === 'POST') await writeFile(join(received, 'package.tar.gz'), body);
      const unknown = method === 'GET' && url.includes('/versions/');
      response.writeHead(unknown ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(unknown ? { code: 'packageVersionNotFound', message: 'new' } : ACCEPTED));
    });
  });
  const args = ['publish', '--token', 'token', '--no-provenance', '--allow-dirty', '--no-check'];
  await runDeno(deno, args, { cwd: folder, JSR_URL: `${origin}/` });
  const unpacked = join(received, 'package');
  await mkdir(unpacked);
  await promisify(execFile)('tar', ['-xzf', '../package.tar.gz'], { cwd: unpacked });
  return unpacked;
}

const ACCEPTED = { id: '00000000-0000-0000-0000-000000000000', status: 'success' };

/** Runs Deno in a folder with nothing else of the environment than what is given. Answers what it printed. */
export async function runDeno(
  deno: string,
  args: readonly string[],
  { cwd, ...given }: { readonly cwd: string; readonly JSR_URL?: string },
): Promise<string> {
  const home = await folderWith();
  const env = {
    HOME: home,
    DENO_DIR: join(home, 'deno'),
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
    ...given,
  };
  const { stdout } = await promisify(execFile)(deno, [...args], { cwd, env });
  return stdout;
}
