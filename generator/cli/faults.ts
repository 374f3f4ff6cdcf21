import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type DefinedError } from 'ajv';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { FaultScript } from '../mock/faults/server.js';
import type { ApiModel } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import { readConfigFile, type ConfigFile } from './config-file.js';
import { explainProblems } from './schema-problems.js';

const schemaUrl = new URL('../../sdkwright.faults.schema.json', import.meta.url);
const ajv = new Ajv({ allErrors: true, verbose: true });
const isScript = ajv.compile<FaultScript>(JSON.parse(readFileSync(schemaUrl, 'utf8')) as object);

/** Reads what a server shall do wrong, as described in `sdkwright.faults.schema.json`. */
export async function readFaults(
  path: string,
  model: ApiModel,
  cwd: string,
): Promise<Result<FaultScript | undefined>> {
  const [file, unreadable] = await readConfigFile(resolve(cwd, path), cwd);
  if (!file) return [undefined, unreadable];
  const { value, locate } = file;
  if (!isScript(value)) {
    return [undefined, explainProblems((isScript.errors ?? []) as DefinedError[], locate, 'the script')];
  }
  const unknown = findUnknownOperations(value, model, locate);
  return [unknown.length > 0 ? undefined : value, unknown];
}

function findUnknownOperations(
  { rules }: FaultScript,
  model: ApiModel,
  locate: ConfigFile['locate'],
): readonly Diagnostic[] {
  const known = allOperations(model).map(({ id }) => id);
  return rules.flatMap(({ operation }, index) => {
    if (operation === undefined || known.includes(operation)) return [];
    const args = { problem: `there is no operation "${operation}"`, near: nearest(operation, known) };
    return [diagnostic('config-invalid', args, locate(['rules', String(index), 'operation']))];
  });
}
