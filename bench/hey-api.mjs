// A client that @hey-api/openapi-ts generates from a description of the one operation that is measured.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import ts from 'typescript';

const text = { type: 'string' };
const charge = { type: 'object', properties: { id: text, amount: { type: 'integer' }, currency: text } };
const input = {
  openapi: '3.1.0',
  info: { title: 'Bench', version: '1' },
  paths: {
    '/v1/charges': {
      post: {
        operationId: 'createCharge',
        requestBody: { content: { 'application/x-www-form-urlencoded': { schema: charge } } },
        responses: {
          200: { description: 'The charge.', content: { 'application/json': { schema: charge } } },
        },
      },
    },
  },
};

/** Generates the client in a folder and imports it: `createCharge({ body })` on its own base URL. */
export async function generateHeyApi(folder, baseUrl) {
  const sources = join(folder, 'src');
  await createClient({
    input,
    output: { path: sources, importFileExtension: '.js' },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  await compile(sources, join(folder, 'out'));
  const { client } = await import(join(folder, 'out/client.gen.js'));
  const { createCharge } = await import(join(folder, 'out/sdk.gen.js'));
  client.setConfig({ baseUrl });
  return createCharge;
}

/** Strips the types. */
async function compile(from, to) {
  const names = await readdir(from, { recursive: true });
  await mkdir(to, { recursive: true });
  await writeFile(join(to, 'package.json'), '{ "type": "module" }');
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  for (const name of names.filter((each) => each.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(await readFile(join(from, name), 'utf8'), {
      compilerOptions: options,
    });
    const target = join(to, relative('.', name).replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, outputText);
  }
}
