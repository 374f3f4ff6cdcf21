// Clients that other generators make of the same description; they are sources in the project, not packages.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { generate } from 'orval';
import { place } from './workspace.mjs';

const root = join(import.meta.dirname, '../..');

/** Generates both and answers them as subjects, with a program for one call. */
export async function makeClients(folder) {
  const input = join(folder, 'description.json');
  const bundle = ['dist/cli/main.js', 'bundle', 'spec/stripe/2022-08-01/openapi.yaml', '--out', input];
  execFileSync(process.execPath, bundle, { cwd: root });
  return { 'hey-api': await makeHeyApi(folder, input), orval: await makeOrval(folder, input) };
}

async function makeHeyApi(folder, input) {
  const project = join(folder, 'hey-api');
  place(project, 'package.json', '{ "type": "module" }');
  await createClient({
    input,
    output: { path: join(project, 'client'), importFileExtension: '.js' },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  const single =
    "import { createCustomer } from './client/sdk.gen.js';\nexport const result = await createCustomer({ body: { email: 'jenny@example.com' } });";
  return { project, single };
}

async function makeOrval(folder, input) {
  const project = join(folder, 'orval');
  place(project, 'package.json', '{ "type": "module" }');
  const output = { target: join(project, 'client.ts'), client: 'fetch', mode: 'single' };
  await generate({ input: { target: input }, output }, folder);
  const single =
    "import { createCustomer } from './client.js';\nexport const result = await createCustomer({ email: 'jenny@example.com' });";
  return { project, single };
}
