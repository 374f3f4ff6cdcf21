/** A block of code in Markdown. */
export interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly info: string;
  readonly text: string;
}

const FENCE = /^```(\w+)(.*)\n([\s\S]*?)^```$/gm;

/** All blocks that have a language, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(FENCE)].map(([, language = '', info = '', text = '']) => ({
    language,
    info: info.trim(),
    text,
  }));
}

/** The Markdown with other texts in the blocks of one language, in order. */
export function replaceBlocks(markdown: string, language: string, texts: readonly string[]): string {
  const rest = [...texts];
  return markdown.replace(FENCE, (block, found: string, info: string) =>
    found === language ? `\`\`\`${language}${info}\n${rest.shift() ?? ''}\`\`\`` : block,
  );
}
