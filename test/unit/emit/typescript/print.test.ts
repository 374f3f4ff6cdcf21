import { StructureKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { FileDraft } from '../../../../generator/emit/core/file-draft.js';
import {
  printDraft,
  relativeModule,
  type TypescriptStatement,
} from '../../../../generator/emit/typescript/print.js';

describe('relativeModule', () => {
  it.each([
    ['src/index.ts', 'src/client.ts', './client.js'],
    ['src/index.ts', 'src/models/pet.ts', './models/pet.js'],
    ['src/models/pet.ts', 'src/models/cat.ts', './cat.js'],
    ['src/models/pet.ts', 'src/runtime/page.ts', '../runtime/page.js'],
    ['src/resources/checkout/sessions.ts', 'src/core.ts', '../../core.js'],
    ['src/resources/checkout.ts', 'src/resources/checkout/sessions.ts', './checkout/sessions.js'],
  ])('from %s to %s', (from, to, expected) => expect(relativeModule(from, to)).toBe(expected));
});

describe('printDraft', () => {
  const print = async (draft: FileDraft<TypescriptStatement>): Promise<string> =>
    (await printDraft('// header\n', draft)).text;
  const draftOf = (...declared: string[]): FileDraft<TypescriptStatement> =>
    new FileDraft('src/a.ts', declared);

  it('prints header, imports and statements, in that order and set apart', async () => {
    const draft = draftOf();
    const type = draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    draft.statements.push({ kind: StructureKind.TypeAlias, name: 'A', type });
    expect(await print(draft)).toBe("// header\n\nimport type { B } from './b.js';\n\ntype A = B;\n");
  });

  it('asks for the formatter and keeps the path', async () => {
    expect(await printDraft('// header\n', draftOf())).toMatchObject({ path: 'src/a.ts', format: true });
  });

  it('marks single types in an import of values', async () => {
    const draft = draftOf();
    draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    draft.use({ module: 'src/b.ts', name: 'C', typeOnly: false });
    expect(await print(draft)).toContain("import { type B, C } from './b.js';");
  });

  it('spells aliases', async () => {
    const draft = draftOf('B');
    draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    expect(await print(draft)).toContain("import type { B as B_ } from './b.js';");
  });

  it('prints what only ts-morph knows with ts-morph', async () => {
    const draft = draftOf();
    draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    draft.statements.push({
      kind: StructureKind.Class,
      name: 'A',
      isAbstract: true,
      decorators: [{ name: 'B' }],
    });
    expect(await print(draft)).toBe(
      "// header\n\nimport type { B } from './b.js';\n\n@B\nabstract class A {\n}\n",
    );
  });
});
