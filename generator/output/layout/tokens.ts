/** A word, a sign, or a literal of code, with what stands before it. */
export interface Token {
  readonly kind: 'word' | 'sign' | 'text' | 'number' | 'template' | 'end';
  readonly text: string;
  /** Line feeds between it and what stands before it. */
  readonly lines: number;
  /** Those since the last token. */
  readonly comments: readonly Comment[];
}

/** A comment as it is written, with its marks. */
export interface Comment {
  readonly text: string;
  /** As those of tokens. */
  readonly lines: number;
}
