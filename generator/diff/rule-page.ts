import { readFileSync } from 'node:fs';
import type { Rule } from './judge/rule.js';

const folder = new URL('../../docs/rules/', import.meta.url);

/** What the documentation says of a rule, as Markdown. */
export function readRulePage({ area, id }: Pick<Rule, 'area' | 'id'>): string {
  const page = readFileSync(new URL(`${area}.md`, folder), 'utf8');
  const [, part = ''] = page.split(`\n## ${id}\n`);
  return `# ${id}\n${part.split('\n## ', 1)[0]?.trimEnd()}\n`;
}
