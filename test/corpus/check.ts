// `check.ts FILE FOLDER`: makes the package of one description in a folder, compiles it and calls every operation.
// Prints a line of JSON for each step, so that whoever started it knows how far it came.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import type { ApiModel } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import { generate } from '../../generator/pipeline.js';
import { callEach } from './call-each.js';
import { problems, type Outcome } from './outcome.js';
import { complaints, programOf } from './program.js';

const [file = '', folder = ''] = process.argv.slice(2);
const model = await write();
if (model) {
  tell({ bundler: problems(complaints(programOf(folder, 'bundler'), folder)) });
  const program = programOf(folder, 'nodenext');
  tell({ nodenext: problems(complaints(program, folder)) });
  program.emit();
  tell({ called: problems(await callEach(model, clientOf)) });
}

/** The client of the compiled package. */
async function clientOf(baseURL: string): Promise<object> {
  const entry = pathToFileURL(path.join(folder, 'dist/esm/index.js')).href;
  const { default: Client } = (await import(entry)) as {
    default: new (key: string, options: object) => object;
  };
  return new Client('key', { baseURL, maxRetries: 0, timeout: 20_000 });
}

function tell(step: Outcome): void {
  process.stdout.write(`${JSON.stringify(step)}\n`);
}

async function write(): Promise<ApiModel | undefined> {
  const [input, cwd] = [path.basename(file), path.dirname(file)];
  const out = { path: folder, label: 'package' };
  const target = { emitter: typescriptEmitter, out, package: { name: 'corpus', version: '1.0.0' } };
  const [generated, diagnostics] = await generate({ input, cwd, source: input, targets: [target] }, 'write');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!generated) {
    tell({ end: errors.map(({ code, message }) => `${code}: ${message}`)[0] ?? 'nothing was generated' });
    return undefined;
  }
  const operations = allOperations(generated.model).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  tell({ generated: { operations, errors: errors.length, warnings } });
  return generated.model;
}
