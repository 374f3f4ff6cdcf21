/** What must never happen to a description. */
export type FaultKind =
  | 'abort'
  | 'hang'
  | 'untold'
  | 'unparsable'
  | 'misplaced'
  | 'escape'
  | 'unlike'
  | 'misread'
  | 'unserved'
  | 'unformatted'
  | 'uncompiled';

/** One such thing. */
export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;
}

/** What two faults have in common that come of one mistake: all but the names and numbers of the case. */
export function signatureOf({ kind, what }: Fault): string {
  const words = what.replaceAll(/(["'`]).*?\1/gs, '…').replaceAll(/[^\n]*\.(ts|json|md)\b[^ )]*/g, fileIn);
  return `${kind}: ${words.replaceAll(/\d+/g, 'N')}`;
}

/** A file of the generator stays what it is called; those of packages are called after the case. */
function fileIn(text: string): string {
  return /generator\/[\w/.-]+/.exec(text)?.[0] ?? 'a file';
}

/** A thrown error, with where it comes from. */
export function aborted(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: 'abort', what: String(error) };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*generator\//.test(line));
  const places = frames
    .slice(0, 3)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?\/\S*(?=generator\/)/, ''));
  return { kind: 'abort', what: [`${error.name}: ${error.message}`, ...places].join('\n') };
}
