import type { Part } from './support/api.js';

/** A place of a description that takes a text from whoever wrote it. */
export interface Case {
  /** Which of the cases in SECURITY.md it belongs to. */
  readonly id: number;
  readonly what: string;
  /** A description with the text in that place. */
  readonly describe: (text: string) => Part;
  /** What the text would be without harm, where that is not its words with dashes in between. */
  readonly twin?: (text: string) => string;
  /** The problem that each text is there, whatever it is; without it, all that are read are taken as they are. */
  readonly code?: string;
}
