import type { Format } from '../diagnostics/formats.js';

/** Takes text; a stream of the process, or a list in tests. */
export interface Sink {
  write(text: string): unknown;
}

/** All that a command knows of the world around it, besides files. */
export interface Io {
  /** Results. */
  readonly stdout: Sink;
  /** Diagnostics and progress. */
  readonly stderr: Sink;
  /** Folder that paths on the command line are relative to; absolute. */
  readonly cwd: string;
  /** When the command began, by `performance.now()`. */
  readonly started: number;
  /** Whether a person watches stderr, so that progress may rewrite a line. */
  readonly terminal: boolean;
  /** Whether stderr shows colours. */
  readonly color: boolean;
  /** How diagnostics are told unless the command line says otherwise. */
  readonly format: Format;
  /** Folder that paths in reports for machines are relative to; absolute. */
  readonly workspace: string;
  /** Whether a problem with somebody else's code is told with its stack. */
  readonly debug?: boolean;
  /** Where diagnostics go, if not to stderr. */
  readonly report?: Sink;
  /** Resolves when the user wants a running server to stop. */
  interrupted(): Promise<void>;
}
