import type { SourceLocation } from '../../diagnostics/diagnostic.js';
import type { Fact } from '../facts/fact.js';

/** Where something stands in the files of a description. */
export interface Found {
  readonly location: SourceLocation;
  /** Otherwise it is a part around what was looked for, which this version has not. */
  readonly exact: boolean;
}

/** The files that a version was read from. */
export interface Origin {
  /** Where the description starts. */
  readonly start: SourceLocation;
  /** Whether the files are those of some revision, which the working tree may have no more. */
  readonly past: boolean;
  /** Where the part stands that a fact is about; nothing where no file says so. */
  locate(fact: Fact): Found | undefined;
  /** The lines of a file, by its path in locations. */
  lines(file: string): readonly string[] | undefined;
}
