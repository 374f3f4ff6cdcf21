import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hint, missing } from './support/compilers.js';
import type { Editor } from './support/editor.js';
import { openEditor } from './support/open-editor.js';
import { COMPLETIONS, ERRORS, HOVERS, MAPPED } from './editor-cases.js';

const CODES = [HOVERS, MAPPED, COMPLETIONS, ERRORS].flat().map(([code]) => code);

describe.skipIf(missing).each(['oldest', 'own', 'newest'] as const)(
  `an editor with the %s TypeScript${hint}`,
  { timeout: 60_000 },
  (compiler) => {
    let editor: Editor<string>;
    beforeAll(async () => {
      editor = await openEditor(compiler, CODES);
    }, 120_000);
    afterAll(() => editor.close());

    test.each(HOVERS)('shows over the word in %s', async (code, type, words) => {
      const hover = await editor.hover(code);
      expect(tidy(hover.type)).toBe(type);
      expect(oneLine(hover.words)).toBe(words);
    });

    test.each(MAPPED)(
      'shows over a member of a type that is made of another one: %s',
      async (code, type, words) => {
        const hover = await editor.hover(code);
        expect(tidy(hover.type)).toBe(type);
        // TypeScript 7.0 knows no words for members of any mapped type, its own `Partial` included.
        expect(oneLine(hover.words)).toBe(compiler === 'newest' ? '' : words);
      },
    );

    test.each(COMPLETIONS)('offers at the cursor in %s', async (code, offered) => {
      expect(await editor.completions(code)).toEqual(offered);
    });

    test.each(ERRORS)('names the right paths under the wrong one: %s', async (code, wrong, right) => {
      const errors = await editor.errors(code);
      expect(errors).toHaveLength(1);
      const [, found, offered] = PATH_ERROR.exec(errors[0] ?? '') ?? [];
      expect(found).toBe(wrong);
      expect(offered).toMatch(right);
    });
  },
);

const PATH_ERROR = /^Type '"(.*?)"' is not assignable to type '(.*)$/;

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Some versions spell out that what may be left out is possibly undefined. */
function tidy(type: string): string {
  return oneLine(type).replaceAll(/(\?: [^,)]*?) \| undefined(?=[,)]|$)/g, '$1');
}
