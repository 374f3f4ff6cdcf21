/** A file that cannot be written as it was emitted; the message goes on after its path. */
export class EmittedFileError extends Error {
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path} ${problem}`, options);
    this.path = path;
    this.problem = problem;
  }
}
