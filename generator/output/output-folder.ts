/** Where one package is written to. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** How messages call it, for instance `generated/stripe`. */
  readonly label: string;
}
