/** A description to be tried. */
export interface FuzzCase {
  readonly kind: 'description' | 'mutation' | 'text' | 'bytes';
  /** What the file holds; bytes in base64. */
  readonly text: string;
  /** The same with harmless words where this has hostile ones. */
  readonly twin?: string;
  /** Another text that says the same. */
  readonly same?: string;
}

/** What the file of a case holds. */
export function contentOf({ kind, text }: FuzzCase): string | Uint8Array {
  return kind === 'bytes' ? Buffer.from(text, 'base64') : text;
}
