import type { Emitter } from './core/emitter.js';

/** Each is loaded when it has something to do: what it needs takes longer to load than most commands take to run. */
const EMITTERS: ReadonlyMap<string, Emitter> = new Map(
  [lazily('typescript', async () => (await import('./typescript/emitter.js')).typescriptEmitter)].map(
    (emitter) => [emitter.name, emitter],
  ),
);

/** The emitter of that name. */
export function findEmitter(name: string): Emitter | undefined {
  return EMITTERS.get(name);
}

/** All names that `findEmitter` knows. */
export function emitterNames(): readonly string[] {
  return [...EMITTERS.keys()];
}

function lazily(name: string, load: () => Promise<Required<Emitter>>): Emitter {
  return {
    name,
    emit: async (model, options) => (await load()).emit(model, options),
    spell: async (model, style) => (await load()).spell(model, style),
  };
}
