/** Lines between which everything is a person's: `sdkwright:begin` and `sdkwright:end`, in a comment of any language. */
const BEGIN = /^\s*(?:\/\/|#|\/\*|<!--)\s*sdkwright:begin\b/;
const END = /^\s*(?:\/\/|#|\/\*|<!--)\s*sdkwright:end\b/;

/** A text that holds regions, and what it is without them. */
export interface Regions {
  readonly without: string;
  /** 1-based line of a marker whose other half is missing. */
  readonly unbalanced?: number;
}

/** Takes regions out of a text; undefined where it has none. They do not nest. */
export function readRegions(text: string): Regions | undefined {
  const lines = text.split('\n');
  const without: string[] = [];
  let opened: number | undefined;
  for (const [index, line] of lines.entries()) {
    const begins = BEGIN.test(line);
    const ends = END.test(line);
    if (begins ? opened !== undefined : ends && opened === undefined)
      return { without: text, unbalanced: index + 1 };
    if (begins) opened = index + 1;
    else if (ends) opened = undefined;
    else if (opened === undefined) without.push(line);
  }
  if (opened !== undefined) return { without: text, unbalanced: opened };
  return without.length === lines.length ? undefined : { without: without.join('\n') };
}

/** Whether all lines that say anything are in regions. */
export function isOnlyRegions(lines: readonly string[]): boolean {
  const regions = readRegions(lines.join('\n'));
  return regions !== undefined && regions.unbalanced === undefined && regions.without.trim() === '';
}
