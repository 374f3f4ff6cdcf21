import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ts } from 'ts-morph';
import { openUsage, type Usage } from '../../../generator/consumer/open.js';
import type { Consumer } from '../../../generator/consumer/project.js';
import { load } from '../../../generator/pipeline.js';
import type { ApiModel } from '../../../generator/model/model.js';
import { ROOT } from '../../support/repository.js';

/** Folder of the descriptions and of the code that uses them. */
export const FOLDER: string = path.join(ROOT, 'test/consumer');

/** One of the two descriptions. */
export async function readModel(file: 'old.yaml' | 'new.yaml'): Promise<ApiModel> {
  const [loaded] = await load({ input: path.join(FOLDER, file), cwd: ROOT });
  if (!loaded) throw new Error(`${file} is no description`);
  return loaded.model;
}

/** Files of a folder by name. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(path.join(FOLDER, folder));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(FOLDER, folder, name), 'utf8')]),
  );
}

/** Code that uses the SDK of a model. */
export function open(model: ApiModel, project: string, more: Partial<Usage> = {}): Promise<Consumer> {
  return openUsage({ model, style: {}, packageName: '@acme/kennel', project, ...more });
}

/** What the compiler says against the code, as `file:line: text`. */
export function errorsOf({ program, files }: Consumer): readonly string[] {
  return files.flatMap((file) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) =>
        `${path.basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
  );
}
