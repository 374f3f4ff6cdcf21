/** What was read, and whether all of it could be; what could not has become a replacement character. */
export interface DecodedText {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The text of a file in UTF-8, or in UTF-16 as its first bytes tell, which are a mark or an ASCII character. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isWhole: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isWhole: false };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return (first === 0xff && second === 0xfe) || (first !== 0 && second === 0) ? 'utf-16le' : 'utf-8';
}
