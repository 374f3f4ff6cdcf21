import type { Emitter } from './core/emitter.js';
import { typescriptEmitter } from './typescript/emitter.js';

const EMITTERS: readonly Emitter[] = [typescriptEmitter];

/** The emitter of that name. */
export function findEmitter(name: string): Emitter | undefined {
  return EMITTERS.find((emitter) => emitter.name === name);
}

/** All names that `findEmitter` knows. */
export function emitterNames(): readonly string[] {
  return EMITTERS.map((emitter) => emitter.name);
}
