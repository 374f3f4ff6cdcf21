import { UnknownCode } from './unknown.js';
import { widthOf } from './width.js';

const FENCED = /^```([a-z]*)\n([^]*?)^```$/m;
const HEADING = /^#{1,6} (?:@[a-z\d.-]+\/)?/;
/** Words, code and links, without anything else that means something in Markdown. */
const LINE =
  /^(?![-+= ]|\d+[.)])(?:[^`\\*_<>&~|[\]!$#@{} ]| (?! |$)|!(?!\[)|`[^`]+`|\[[^`\\*_<>&[\]]+\]\([\w.]+\))+$/;

/**
 * Lays out Markdown of headings, paragraphs and fenced code, with an empty line between each. Throws UnknownCode where
 * there is anything else. `layCode` lays out code of a language.
 */
export function layMarkdown(text: string, layCode: (language: string, code: string) => string): string {
  const blocks: string[] = [];
  const parts = text.split(FENCED);
  for (let at = 0; at < parts.length; at += 3) {
    const [prose = '', language, code = ''] = parts.slice(at);
    blocks.push(...paragraphsOf(prose));
    if (language !== undefined) blocks.push(`\`\`\`${language}\n${layCode(language, code)}\`\`\``);
  }
  return `${blocks.join('\n\n')}\n`;
}

function paragraphsOf(prose: string): readonly string[] {
  const paragraphs = prose.trim().split(/\n{2,}/);
  for (const paragraph of paragraphs) check(paragraph);
  return paragraphs.filter((paragraph) => paragraph !== '');
}

function check(paragraph: string): void {
  const text = paragraph.replace(HEADING, '');
  const lines = text.split('\n');
  if (text !== paragraph && lines.length > 1) throw new UnknownCode('text right below a heading');
  for (const line of lines) {
    widthOf(line);
    if (line !== '' && !LINE.test(line)) throw new UnknownCode('words with marks');
  }
}
