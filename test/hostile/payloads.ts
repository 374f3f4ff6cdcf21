/** The name that no code may be left to call. */
export const CANARY = 'hostile';

/** What has ended a literal, a comment, a line, a tag or an address in the output of some generator. */
export const BREAKERS: readonly (readonly string[])[] = [
  ["'", '"', '`', '*/', '${'],
  ['\n', '\r', '\u2028', '\u2029', '\u0085'],
  ["\\'", "\\\\'", '*\\/', '*\u200b/', '\\'],
  ['\u0000', '\u001b[', '\u202e', '\ud800', '`}'],
];

/** Each text ends what it may stand in, calls the canary, and opens it again; these have the same words. */
const plain = BREAKERS.map((some) => some.map((breaker) => `x${breaker};${CANARY}();${breaker}`).join(''));

/** All that is tried in a place. */
export const PAYLOADS: readonly string[] = [
  ...plain,
  `x*/\n${CANARY}();\n/* @ts-ignore\n\n@${CANARY} {} @${CANARY}\n\`\`\`\n<script>${CANARY}()</script>\n[${CANARY}](javascript:${CANARY})`,
];

/** A text without harm that has the same words, and is as little a name as it. */
export function twinOf(text: string): string {
  return text.replaceAll(/[^\p{ID_Continue}]+/gu, '-');
}
