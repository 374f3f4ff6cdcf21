import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../../generator/output/layout/layout.js';
import { expectLaidOut, pretty } from '../../../support/laid-out.js';
import { ROOT } from '../../../support/repository.js';

const LONG = 'aVeryLongNameOfSomethingThatLeavesHardlyAnyRoomForWhatComesAfterItInItsLine';

describe('lays out as prettier does', () => {
  test.each([
    [
      'strings in the quotes that want fewer escapes',
      `const a = ["it's", "say \\"no\\"", 'a\\'b"c"', "a\\\\'b"];`,
    ],
    ['numbers', 'const a = [1, -2, 1e+21, 1e-7, 0.5];'],
    ['numbers that fill lines', `const ${LONG} = [${'1234, -56789, '.repeat(20)}7];`],
    ['rows', 'const a = [{ a: 1, b: 2 }, { a: 3, b: 4 }]; const b = [[1, 2], [3, 4]];'],
    ['templates', 'const a = tag({ b: 1 })`/c/${d}/${String(e)}/${f(() => g, "h", { i: 1 })}`();'],
    ['objects that were broken', 'const a = {\n b: 1, c: {d: 2} };'],
    [
      'objects with comments',
      'const a = { \n/** One. */\nb: 1, \n/** Two,\n* lines.  \n*/\nc: 2 } as const;',
    ],
    ['members of values', `const a = b.c.d; const e = { f: this.${LONG}.g, h: ${LONG}["i"], j: k['l'] };`],
    ['calls', `const a = ${LONG}.b.c(d, { e: 1 }); const f = new G(...h(i, j));`],
    ['functions in calls', `const a = b(() => ${LONG}(c, d)); const e = f(() => g, () => h);`],
    [
      'chains of calls',
      `const a = await b.c.d({ e: ${LONG}, m: 'n' }).f(); const { g, h } = i.o.j(${LONG}, 'klmn').l();`,
    ],
    ['what may be missing', `a(b)?.c.d('e'); const f: G = await ${LONG}.h<I>('j');`],
    [
      'functions with parameters',
      `new A().b('c', (d) => e(d)).f((g) => h(${LONG}, i)); const i = j({ k: ({ l, m }) => l || m === 4_23 });`,
    ],
    ['functions with bodies', 'const a: B = async (c, d) => {\nconst e = await d(c);\n\nreturn e;\n};'],
    [
      'conditions',
      `if (a instanceof b) { c(); } if (!d(e)) f(); else if (g === ${LONG}) h(${LONG}); else throw i;`,
    ],
    [
      'loops',
      `for await (const a of b) c(a); for await (const a of b.c({ d: ${LONG}, e: ${LONG} })) { f(); g(); }`,
    ],
    ['what may fail', 'try { await a(); } catch (error) { throw error; }'],
    ['additions to a module', 'declare module "a" { interface B { c?: D; } }'],
    [
      'modules of the older kind',
      `const { ${LONG} } = require('${LONG}'); const { a, ...b } = require("${LONG}");`,
    ],
    [
      'calls below their name',
      `const a = await ${LONG}.${LONG}('b'); const ${LONG} = await b.${LONG}.c(1).d();`,
    ],
    ['values below their name', `const a: ${LONG} = ${LONG}.b; const ${LONG} = "${LONG}";`],
    ['patterns', `const { a, b: c, ...d } = ${LONG}e ?? {}; const { ${LONG}, f } = ${LONG};`],
    [
      'several types',
      `type A = | B | 'c' | (string & {}) | (() => D); type E = ${LONG} | '${LONG}' | (F & G)[];`,
    ],
    [
      'a type or none',
      `type A = ${LONG}<B> | null; interface C { d?: ${LONG}<${LONG}> | null; e: ${LONG} | undefined; }`,
    ],
    ['intersections', `type A = ${LONG} & ${LONG} & B; type C = { a: 1 } & ${LONG} & { ${LONG}: 1 };`],
    ['tuples', `type A = [B, C?, ...D[]]; type E = [${LONG} | F, ${LONG} | G]; type H = [];`],
    [
      'types by name',
      `type A = (typeof b)[keyof typeof b]; type C = D['e']['f'][]; type G = readonly (keyof H)[];`,
    ],
    [
      'types of functions',
      `type A = new (b?: C, ...d: E[]) => this; type F = (${LONG}: G, ${LONG}: H) => void;`,
    ],
    ['object types', `type A = { readonly b?: C; [d: string]: E; "f-g": { ${LONG}: H; ${LONG}i: J } };`],
    ['an object type as the only parameter', `function a(b: { c: ${LONG}; d: ${LONG} }): { e: F } {}`],
    [
      'interfaces',
      `export interface A<B, C extends D = E> extends F<B>, ${LONG}<C>, ${LONG} { a: B;\n\n\n b: C; }`,
    ],
    [
      'classes',
      `export class A extends B<C> { static readonly d: string = 'e'; constructor(f: G = {}) { super(f); } }`,
    ],
    ['enums', `export enum A { \n/** One. */\nB = "b",\n'c-d' = -1,\n E\n}`],
    ['namespaces', 'export namespace A { export type B = 1;\n\nexport namespace C { interface D {} } }'],
    [
      'modules',
      `import { ${LONG}, type B as C } from "d"; export * as e from './f'; export type { G } from 'h'; export {};`,
    ],
    ['names of other scripts', 'interface Größe { имя: string; ключ?: "значение"; }'],
  ])('%s', async (_, code) => {
    expect(layOut('a.ts', code)).toBe(await pretty('a.ts', code));
  });

  test.each([
    ['package.json', '{"a":[],"b":{},"c":["d"],"e":{"f":1,"g":[true,null]}}'],
    ['jsr.json', `{"a":{"b":"c"},"d":["${LONG}","${LONG}"],"e":{"${LONG}":"${LONG}"},"f":{}}`],
    ['tsconfig.json', '{\n"a": {\n "b": -1 }, "c": ["d",\n"e"] }'],
  ])('%s', async (name, json) => {
    expect(layOut(name, json)).toBe(await pretty(name, json));
  });
});

test.each([
  ['a statement', 'while (a) b();'],
  ['a chain of three calls', 'const a = b.c().d().e();'],
  ['a chain that begins with a short name', 'a.b().c();'],
  ['an operator', 'const a = b + c;'],
  ['an operation that does not fit', `const a = ${LONG} - ${LONG};`],
  ['a comment in a line', 'const a = /* b */ c;'],
  ['a comment after all else', 'const a = b;\n// c'],
  ['a text of unknown width', "const a = ['電話'];"],
  ['quotes that are not needed', 'const a = { "b": 1 };'],
  ['a number that can be written shorter', 'const a = 1.50;'],
  ['a conditional type', 'type A = B extends C ? D : E;'],
  ['nothing', ''],
  ['a slash', 'const a = /b/;'],
  ['an empty line in a list', 'const a = [b,\n\nc];'],
])('leaves %s to prettier', (_, code) => expect(layOut('a.ts', code)).toBeUndefined());

test('leaves other languages to prettier', () => expect(layOut('a.css', 'a {}')).toBeUndefined());

describe('Markdown', () => {
  test.each([
    ['headings, paragraphs and empty lines', '# @a/b_c\n\n\n\nd `e_f`, [g](h.md): i - j.\nk\n## l\n'],
    ['code', 'a\n```ts\nconst b = "c"\n  ;\n```\n```sh\nd  "e"\n```\nf'],
  ])('%s', async (_, text) => {
    const mine = layOut('a.md', text);
    if (mine !== undefined) expect(mine).toBe(await pretty('a.md', text));
  });

  test.each([
    ['marks', 'a *b* c'],
    ['lists', '+ a\n+ b'],
    ['entities', 'a &#95; b'],
    ['a paragraph below a heading', '# a\nb'],
    ['code of other languages', '```css\na {}\n```'],
    ['code that is not known', '```ts\nwhile (a) b();\n```'],
    ['words of unknown width', '電話 a'],
  ])('leaves %s to prettier', (_, text) => expect(layOut('a.md', text)).toBeUndefined());
});

describe('the package of the flagship', () => {
  const folder = path.join(ROOT, 'generated/stripe');
  // Emitted, and neither copied nor built.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) =>
      /^(src\/(?!runtime\/).*\.ts|package\.json|README\.md|jsr\.json|tsconfig\.json)$/.test(file),
    )
    .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8'), format: true }));

  test('stays as it is', () => {
    expect(files.length).toBeGreaterThan(600);
    expect(
      files.filter((file) => layOut(file.path, file.text) !== file.text).map((file) => file.path),
    ).toEqual([]);
  });

  test('is what prettier makes of it', async () => {
    expect(await expectLaidOut(files.filter((_, index) => index % 12 === 0))).toEqual([]);
  }, 60_000);

  test.each([6, 15, 27])('has a README that can have longer names: by %i', async (length) => {
    const [readme] = files.filter((file) => file.path === 'README.md');
    const path = 'README.md';
    for (const name of [/\bcharges(?=\.)/g, /(?<='\w+)(?=')/g, /(?<=const \w+)(?= )/g]) {
      const text = (readme?.text ?? '').replaceAll(name, (found) => found + 'x'.repeat(length));
      expect(await expectLaidOut([{ path, text, format: true }])).toEqual([]);
    }
  });
});
