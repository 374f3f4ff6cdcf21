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
  /** Whether a person watches stderr, so that progress may rewrite a line. */
  readonly terminal: boolean;
  /** Whether stderr shows colours. */
  readonly color: boolean;
  /** Resolves when the user wants a running server to stop. */
  interrupted(): Promise<void>;
}
