import type { GeneratedFile, StyleOptions } from '../emit/core/emitter.js';
import { typescriptEmitter } from '../emit/typescript/emitter.js';
import { viewModel, type View } from '../emit/typescript/view.js';
import type { ApiModel } from '../model/model.js';
import { openConsumer, type Consumer } from './project.js';

/** Code, and the old SDK that it uses. */
export interface Usage {
  readonly model: ApiModel;
  readonly style: StyleOptions;
  /** What the code imports the SDK as. */
  readonly packageName: string;
  /** Folder that the code may reach the SDK's files in by path, if it does. Absolute. */
  readonly folder?: string | undefined;
  /** A `tsconfig.json`, or a folder. Absolute. */
  readonly project: string;
}

/** Opens code with the SDK that this generator makes of the old model. */
export async function openUsage({ model, style, packageName, folder, project }: Usage): Promise<Consumer> {
  const files = await emitSdk(model, { style, packageName });
  return openConsumer({ project, packageName, files, folder });
}

/** The files of a package, none of them written. */
export async function emitSdk(
  model: ApiModel,
  { style, packageName }: Pick<Usage, 'style' | 'packageName'>,
): Promise<readonly GeneratedFile[]> {
  const [files] = await typescriptEmitter.emit(model, {
    ...style,
    package: { name: packageName, version: '0.0.0' },
    source: 'openapi.yaml',
    generator: '0.0.0',
  });
  return files;
}

/** What the package of some style makes of a model. */
export function viewOf(model: ApiModel, style: StyleOptions): View {
  const [view] = viewModel(model, style);
  return view;
}
