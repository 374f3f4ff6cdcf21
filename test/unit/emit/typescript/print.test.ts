import { StructureKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { FileDraft } from '../../../../generator/emit/core/file-draft.js';
import {
  createPrinter,
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

describe('createPrinter', () => {
  const print = createPrinter('// header\n');
  const draftOf = (...declared: string[]): FileDraft<TypescriptStatement> =>
    new FileDraft('src/a.ts', declared);

  it('prints header, imports and statements, in that order and set apart', () => {
    const draft = draftOf();
    const type = draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    draft.statements.push({ kind: StructureKind.TypeAlias, name: 'A', type });
    expect(print(draft).text).toBe("// header\n\nimport type { B } from './b.js';\n\ntype A = B;\n");
  });

  it('asks for the formatter and keeps the path', () => {
    expect(print(draftOf())).toMatchObject({ path: 'src/a.ts', format: true });
  });

  it('marks single types in an import of values', () => {
    const draft = draftOf();
    draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    draft.use({ module: 'src/b.ts', name: 'C', typeOnly: false });
    expect(print(draft).text).toContain("import { type B, C } from './b.js';");
  });

  it('spells aliases', () => {
    const draft = draftOf('B');
    draft.use({ module: 'src/b.ts', name: 'B', typeOnly: true });
    expect(print(draft).text).toContain("import type { B as B_ } from './b.js';");
  });

  it('prints the same path again from scratch', () => {
    const draft = draftOf();
    draft.statements.push('export const a = 1;');
    expect(print(draft).text).toBe(print(draft).text);
  });
});
