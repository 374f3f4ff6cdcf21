import type { SourceLocation } from '../diagnostics/diagnostic.js';

/** A JSON value as read from a description; whole numbers that a `number` does not hold exactly are `bigint`s. */
export type JsonValue = string | number | bigint | boolean | null | readonly JsonValue[] | JsonObject;
/** A JSON object as read from a description. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** One file that was read, in reading order; the root comes first. */
export interface SpecFile {
  /** Path relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * A whole API description, read from one or many files and bundled: every `$ref` left in `root` is internal
 * (`#/…`) and resolves. Objects keep the place they were read from.
 */
export interface SpecDocument {
  readonly files: readonly SpecFile[];
  readonly root: JsonObject;
  /** The value an internal reference names, other references on the way followed. */
  resolve(ref: string): JsonValue | undefined;
  /** Where `node` (or its member `key`) was written. */
  locate(node: object, key?: string | number): SourceLocation;
}
