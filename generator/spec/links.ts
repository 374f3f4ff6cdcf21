import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue } from './document.js';
import { sectionKind, slotOf } from './grammar.js';
import { isObject, isReference, type MutableObject } from './json.js';
import type { Target } from './resolve-reference.js';
import type { Place } from './walk.js';

/** A value of another file that gets a name under `components`. */
export interface Hoist {
  readonly section: string;
  readonly target: Target;
}

/** A text that is a reference and has to be written anew: `holder[key]`. */
export interface Use {
  readonly holder: MutableObject;
  readonly key: string;
  /** What it leads to; absent when that stands in the root document. */
  readonly hoist?: Hoist;
  /** Steps to take from there. */
  readonly rest: readonly string[];
}

/** A reference that gives way to its target. */
export interface Inline {
  readonly parent: MutableObject;
  readonly key: string;
  readonly node: JsonObject;
  readonly value: JsonValue;
}

/** Everything that bundling has to change, in order of finding. */
export interface Links {
  readonly uses: readonly Use[];
  readonly inlines: readonly Inline[];
  readonly hoists: readonly Hoist[];
  /** References that lead nowhere: something must stand in their place. */
  readonly broken: readonly Place[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Identity of a target. */
export function targetKey({ file, pointer }: Target): string {
  return JSON.stringify([file.absolute, ...pointer]);
}

/** An object that is nothing but a reference. */
export function isAlias(value: JsonValue | undefined): value is JsonObject & { readonly $ref: string } {
  return isReference(value) && Object.keys(value).length === 1;
}

/** Whether a target is a schema with a name. */
export function isComponentSchema({ pointer }: Target): boolean {
  return pointer.length === 3 && pointer[0] === 'components' && pointer[1] === 'schemas';
}

/** Whether a schema holds others, itself among them perhaps: without a name it could not be written down. */
export function mayRecur({ value }: Target): boolean {
  if (isReference(value)) return true;
  return isObject(value) && Object.keys(value).some((key) => slotOf('schema', key)?.inner);
}

/** Whether a target stands in `components`, at whatever depth. */
export function isComponent({ pointer }: Target): boolean {
  return pointer.length >= 3 && pointer[0] === 'components' && sectionKind(pointer[1] ?? '') !== undefined;
}
