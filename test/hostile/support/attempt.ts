import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import type { EmitOptions, GeneratedFile } from '../../../generator/emit/core/emitter.js';
import { typescriptEmitter } from '../../../generator/emit/typescript/emitter.js';
import type { ApiModel } from '../../../generator/model/model.js';
import { load } from '../../../generator/pipeline.js';
import { EMIT_OPTIONS } from '../../support/emit-package.js';

/** What became of a description. */
export interface Attempt {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where the description is refused as a whole. */
  readonly model: ApiModel | undefined;
  /** All but the runtime, which is the same in every package; none where nothing is made. */
  readonly files: readonly GeneratedFile[];
}

/** A folder for descriptions, which takes itself away. */
export class Workbench implements Disposable {
  readonly folder: string = mkdtempSync(path.join(tmpdir(), 'sdkwright-hostile-'));

  /** Makes a package of a description, given as text, as bytes or as what is written as JSON. */
  async attempt(description: string | object, options: Partial<EmitOptions> = {}): Promise<Attempt> {
    const isWritten = typeof description === 'string' || description instanceof Uint8Array;
    const content = isWritten ? description : JSON.stringify(description, null, 1);
    await writeFile(path.join(this.folder, 'openapi.yaml'), content);
    const [loaded, diagnostics] = await load({ input: 'openapi.yaml', cwd: this.folder });
    if (!loaded) return { diagnostics, model: undefined, files: [] };
    const { model } = loaded;
    const [files, problems] = await typescriptEmitter.emit(model, { ...EMIT_OPTIONS, ...options });
    const own = files.filter((file) => !file.path.startsWith('src/runtime/'));
    return { diagnostics: [...diagnostics, ...problems], model, files: own };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Problems that forbid a part of a description, or all of it. */
export function errorsOf({ diagnostics }: Attempt): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
