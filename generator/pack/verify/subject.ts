import type { Tarball } from '../tarball.js';

/** Code that uses a package: what its client is called, how one is made, and a call of it. */
export interface Usage {
  /** npm name. */
  readonly name: string;
  /** Class of the client, which the package exports. */
  readonly client: string;
  /** Variable that the call takes the client from. */
  readonly variable: string;
  /** Code of the first argument of the client: credentials. */
  readonly credentials: string;
  /** Code of one call; undefined where the API has none. */
  readonly call: string | undefined;
}

/** A packed package and what it is held to. */
export interface Subject {
  readonly tarball: Tarball;
  readonly usage: Usage;
  /** Where the API is served. */
  readonly server: string;
  /** Most bytes that the tarball may have. */
  readonly budget: number | undefined;
  /** Folders of the TypeScript compilers that its users may have. */
  readonly compilers: readonly string[];
  /** An empty folder. */
  readonly scratch: string;
}

/** Something that must hold. Answers what does not, a line each. */
export interface Check {
  readonly title: string;
  readonly run: (subject: Subject) => Promise<readonly string[]>;
}
