import type { Emitter } from './core/emitter.js';

/** Loaded when they are asked for: what they need takes longer to load than most commands take to run. */
const EMITTERS: ReadonlyMap<string, () => Promise<Emitter>> = new Map([
  ['typescript', async () => (await import('./typescript/emitter.js')).typescriptEmitter],
]);

/** The emitter of that name. */
export async function findEmitter(name: string): Promise<Emitter | undefined> {
  return EMITTERS.get(name)?.();
}

/** All names that `findEmitter` knows. */
export function emitterNames(): readonly string[] {
  return [...EMITTERS.keys()];
}
