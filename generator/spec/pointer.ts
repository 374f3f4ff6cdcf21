import { describe, isList, member } from './json.js';
import type { JsonValue } from './document.js';

/** A `$ref` taken apart: a file, empty for the same one, and the steps to take in it. */
export interface Reference {
  readonly file: string;
  readonly pointer: readonly string[];
}

/** Takes a `$ref` apart, percent-encoding and `~0` `~1` undone; nothing when it is malformed. */
export function parseReference(ref: string): Reference | undefined {
  const hash = ref.indexOf('#');
  const file = decode(hash < 0 ? ref : ref.slice(0, hash));
  const fragment = decode(hash < 0 ? '' : ref.slice(hash + 1));
  if (file === undefined || fragment === undefined) return undefined;
  if (fragment === '') return { file, pointer: [] };
  if (!fragment.startsWith('/') || /~(?![01])/.test(fragment)) return undefined;
  return { file, pointer: fragment.slice(1).split('/').map(unescape) };
}

/** The `$ref` that leads by these steps through the same document. */
export function formatPointer(pointer: readonly string[]): string {
  const escape = (step: string) => step.replace(/~/g, '~0').replace(/\//g, '~1').replace(/%/g, '%25');
  return ['#', ...pointer.map(escape)].join('/');
}

/** The member or item that one step of a pointer leads to. */
export function takeStep(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (isList(value)) return /^(0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
  return member(value, step);
}

/** The steps that could have been taken instead. */
export function stepsFrom(value: JsonValue | undefined): readonly string[] {
  return describe(value) === 'a mapping' ? Object.keys(value as object) : [];
}

function unescape(step: string): string {
  return step.replace(/~1/g, '/').replace(/~0/g, '~');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
