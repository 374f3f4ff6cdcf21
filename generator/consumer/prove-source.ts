import type { StyleOptions } from '../emit/core/emitter.js';
import type { Change } from '../diff/judge/change.js';
import type { ApiModel } from '../model/model.js';
import { compile, type Trial } from './compile.js';
import { samplesOf } from './old-samples.js';
import { emitSdk, viewOf } from './open.js';
import { prove, type Proof } from './proof.js';

/** One version of an API and how its package is written. */
export interface Written {
  readonly model: ApiModel;
  readonly style: StyleOptions;
}

/** Samples of an old SDK and the new SDK that they are compiled against. */
export async function trialOf(name: string, before: Written, after: Written): Promise<Trial> {
  const files = await emitSdk(after.model, { style: after.style, packageName: name });
  return { name, files, samples: samplesOf(viewOf(before.model, before.style)) };
}

/** Compiles code as users of the old SDK write it against the new one, and traces what fails to the changes. */
export async function proveSource(
  changes: readonly Change[],
  before: Written,
  after: Written,
): Promise<Proof> {
  const trial = await trialOf('sdk', before, after);
  return prove(changes, compile([trial]).get(trial.name) ?? []);
}
