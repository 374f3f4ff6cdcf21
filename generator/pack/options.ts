/** Most that a package may weigh, in kilobytes of 1,000 bytes; what is absent may weigh anything. */
export interface Budget {
  /** The tarball. */
  readonly packed?: number;
  /** What it is unpacked. */
  readonly installed?: number;
  /** A program that makes one call through the client: bundled for browsers, minified and compressed. */
  readonly client?: number;
  /** The same call by the function of the operation alone. */
  readonly operation?: number;
}

/** What a budget can be of. */
export type Weight = keyof Budget;

/** All that a budget can be of, in the order of {@link Budget}. */
export const WEIGHTS: readonly Weight[] = ['packed', 'installed', 'client', 'operation'];

/** How a package is packed. */
export interface PackOptions {
  readonly budget?: Budget;
  /** Whether there are maps that lead from what is built to the sources, and the sources. */
  readonly maps?: boolean;
  /** Whether a bill of materials is written beside the tarball. */
  readonly sbom?: boolean;
}
