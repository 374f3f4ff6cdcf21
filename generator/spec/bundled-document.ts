import type { SourceLocation } from '../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue, SpecDocument, SpecFile } from './document.js';
import { isReference } from './json.js';
import { parseReference, takeStep } from './pointer.js';
import type { Positions } from './positions.js';

/** Of chains of references longer than this, where they end is kept. */
const longest = 64;

/** A description whose references are all internal. */
export class BundledDocument implements SpecDocument {
  readonly files: readonly SpecFile[];
  readonly root: JsonObject;
  readonly #positions: Positions;
  /** What references lead to: most are followed many times. */
  readonly #resolved = new Map<string, JsonValue | undefined>();

  /** What very long chains lead to, by each reference in them. */
  readonly #ends = new Map<string, JsonValue | undefined>();

  constructor(files: readonly SpecFile[], root: JsonObject, positions: Positions) {
    this.files = files;
    this.root = root;
    this.#positions = positions;
  }

  resolve(ref: string): JsonValue | undefined {
    if (!this.#resolved.has(ref)) this.#resolved.set(ref, this.#follow(ref));
    return this.#resolved.get(ref);
  }

  locate(node: object, key?: string | number): SourceLocation {
    const start = { file: this.files[0]?.path ?? '', line: 1, column: 1 };
    return this.#positions.locate(node, key) ?? start;
  }

  #follow(ref: string): JsonValue | undefined {
    const passed = new Set<string>();
    let value: JsonValue | undefined = this.#lookUp(ref);
    while (isReference(value)) {
      if (passed.has(value.$ref)) return undefined;
      passed.add(value.$ref);
      value = this.#ends.get(value.$ref) ?? this.#lookUp(value.$ref);
    }
    if (passed.size > longest) for (const each of passed) this.#ends.set(each, value);
    return value;
  }

  #lookUp(ref: string): JsonValue | undefined {
    const pointer = ref.startsWith('#') ? parseReference(ref)?.pointer : undefined;
    return pointer?.reduce<JsonValue | undefined>(takeStep, this.root);
  }
}
