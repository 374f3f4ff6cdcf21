// Makes packages of descriptions, compiles each and calls every operation. Is told a file and a folder in a message, and
// answers with a message for each step, so that whoever started it knows how far it came, and with an empty one at the end.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import type { ApiModel } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import { generate } from '../../generator/pipeline.js';
import { callEach } from './call-each.js';
import { problems, type Outcome } from './outcome.js';
import { compile, complaints } from './program.js';

/** A description, and where its package goes. */
export interface Task {
  readonly file: string;
  readonly folder: string;
}

process.on('message', (task: Task) => void check(task));

async function check(task: Task): Promise<void> {
  const { folder } = task;
  const model = await write(task);
  if (model) {
    tell({ bundler: problems(complaints(compile(folder, 'bundler'), folder)) });
    const compiled = compile(folder, 'nodenext');
    tell({ nodenext: problems(complaints(compiled, folder)) });
    compiled.program.emit();
    tell({ called: problems(await callEach(model, (url) => clientOf(folder, url))) });
  }
  tell({});
}

/** The client of the compiled package. */
async function clientOf(folder: string, baseURL: string): Promise<object> {
  const entry = pathToFileURL(path.join(folder, 'dist/esm/index.js')).href;
  const { default: Client } = (await import(entry)) as {
    default: new (key: string, options: object) => object;
  };
  return new Client('key', { baseURL, maxRetries: 0, timeout: 20_000 });
}

function tell(step: Outcome): void {
  process.send?.(step);
}

async function write({ file, folder }: Task): Promise<ApiModel | undefined> {
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
