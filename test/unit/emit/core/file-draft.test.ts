import { describe, expect, it } from 'vitest';
import { FileDraft, type ImportSymbol } from '../../../../generator/emit/core/file-draft.js';

const type = (module: string, name: string): ImportSymbol => ({ module, name, typeOnly: true });
const value = (module: string, name: string): ImportSymbol => ({ module, name, typeOnly: false });

describe('FileDraft', () => {
  it('imports what is declared elsewhere, once', () => {
    const draft = new FileDraft('a.ts', []);
    expect([draft.use(type('b.ts', 'Pet')), draft.use(type('b.ts', 'Pet'))]).toEqual(['Pet', 'Pet']);
    expect(draft.imports).toEqual([{ symbol: type('b.ts', 'Pet'), local: 'Pet' }]);
  });

  it('does not import from itself', () => {
    const draft = new FileDraft('a.ts', ['Pet']);
    expect(draft.use(type('a.ts', 'Pet'))).toBe('Pet');
    expect(draft.imports).toEqual([]);
  });

  it('gives a symbol another name where the file declares that name itself', () => {
    const draft = new FileDraft('a.ts', ['Card', 'Card_']);
    expect(draft.use(type('b.ts', 'Card'))).toBe('Card__');
  });

  it('tells symbols of the same name in different files apart', () => {
    const draft = new FileDraft('a.ts', []);
    expect([draft.use(type('b.ts', 'Pet')), draft.use(type('c.ts', 'Pet'))]).toEqual(['Pet', 'Pet_']);
  });

  it('imports a value as soon as one use needs the value, and stays so', () => {
    const draft = new FileDraft('a.ts', []);
    for (const symbol of [type('b.ts', 'X'), value('b.ts', 'X'), type('b.ts', 'X')]) draft.use(symbol);
    expect(draft.imports.map(({ symbol }) => symbol.typeOnly)).toEqual([false]);
  });

  it('lists imports by module and name, whatever the order of use', () => {
    const draft = new FileDraft('a.ts', []);
    for (const symbol of [type('c.ts', 'A'), type('b.ts', 'Z'), type('b.ts', 'B')]) draft.use(symbol);
    expect(draft.imports.map(({ symbol }) => `${symbol.module} ${symbol.name}`)).toEqual([
      'b.ts B',
      'b.ts Z',
      'c.ts A',
    ]);
  });
});
