import type { Budget } from '../options.js';
import type { Tarball } from '../tarball.js';

/** What programs that use a package are made of, as code. */
export interface Usage {
  /** npm name. */
  readonly name: string;
  /** Class of the client, which the package exports. */
  readonly client: string;
  /** Variable that the call takes the client from. */
  readonly variable: string;
  /** The first argument of the client. */
  readonly credentials: string;
  /** One call; undefined where the API has none. */
  readonly call: string | undefined;
  /** What else of the package the call names. */
  readonly constants: readonly string[];
  /** The same call by a function alone, which is a member of `functions` and takes a `sender`. */
  readonly alone: AloneCall | undefined;
}

/** Where the function of a call and the class of what sends it are exported, and the call. */
export interface AloneCall {
  readonly functions: string;
  readonly core: string;
  readonly className: string;
  readonly call: string;
}

/** A packed package and what it is held to. */
export interface Subject {
  readonly tarball: Tarball;
  readonly usage: Usage;
  /** Where the API is served. */
  readonly server: string;
  readonly budget: Budget;
  /** Folders of the TypeScript compilers that its users may have. */
  readonly compilers: readonly string[];
  /** An empty folder. */
  readonly scratch: string;
}

/** What a check came to. */
export interface Verdict {
  /** What does not hold, a line each. */
  readonly problems: readonly string[];
  /** What else there is to know. */
  readonly note?: string;
}

/** Something that must hold. */
export interface Check {
  readonly title: string;
  readonly run: (subject: Subject) => Promise<Verdict>;
}
