/** What became of one description, step by step; a step that was not reached is missing. */
export interface Outcome {
  readonly generated?: Generated;
  /** What the compiler says against the package, by the way it finds modules. */
  readonly bundler?: Problems;
  readonly nodenext?: Problems;
  /** The operations whose call the server did not take, or whose answer the client could not read. */
  readonly called?: Problems;
  /** Why there was no next step. */
  readonly end?: string;
}

/** A package that was written. */
export interface Generated {
  readonly operations: number;
  /** Diagnostics by severity. */
  readonly errors: number;
  readonly warnings: number;
}

/** How many there are, and the first of them in words. */
export interface Problems {
  readonly count: number;
  readonly first: readonly string[];
}

/** Counts problems and keeps the first few. */
export function problems(all: readonly string[]): Problems {
  return { count: all.length, first: all.slice(0, 3) };
}
