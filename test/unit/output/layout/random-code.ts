import fc from 'fast-check';

/** Names of every length, so that what they stand in ends on both sides of the last column. */
const name = fc
  .tuple(fc.constantFrom('a', 'B', 'c_d', 'Efg'), fc.integer({ min: 0, max: 45 }))
  .map(([start, length]) => `${start}${'x'.repeat(length)}`);
const text = fc
  .array(fc.constantFrom('a', 'b c', '"', "'", '\\', 'é', '-'), { maxLength: 12 })
  .map((parts) => JSON.stringify(parts.join('')));
const number = fc.oneof(fc.nat(), fc.integer({ max: -1 })).map(String);
const optional = fc.constantFrom('', '?');

const list = (of: fc.Arbitrary<string>, min: number, max: number): fc.Arbitrary<string> =>
  fc.array(of, { minLength: min, maxLength: max }).map((items) => items.join(', '));

const { statement } = fc.letrec((tie) => {
  const type = tie('type') as fc.Arbitrary<string>;
  const value = tie('value') as fc.Arbitrary<string>;
  const member = tie('member') as fc.Arbitrary<string>;
  return {
    type: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('string', 'null', 'undefined', 'unknown', 'this', '1', 'true'),
      name,
      text,
      name.map((each) => `typeof ${each}`),
      list(type, 1, 3).chain((types) => name.map((each) => `${each}<${types}>`)),
      fc.array(type, { minLength: 2, maxLength: 5 }).map((types) => `(${types.map(apart).join(' | ')})`),
      fc.array(type, { minLength: 2, maxLength: 3 }).map((types) => `(${types.map(apart).join(' & ')})`),
      type.map((item) => `${apart(item)}[]`),
      fc.tuple(type, text).map(([of, key]) => `${apart(of)}[${key}]`),
      type.map((of) => `keyof ${apart(of)}`),
      list(type, 0, 3).map((types) => `[${types}]`),
      fc.array(member, { maxLength: 3 }).map((members) => `{ ${members.join(' ')} }`),
      fc.tuple(name, optional, type, type).map(([n, o, t, r]) => `(${n}${o}: ${t}) => ${r}`),
    ),
    member: fc.tuple(name, optional, type).map(([key, mark, of]) => `${key}${mark}: ${of};`),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('true', 'null', 'this.a', 'this'),
      name,
      text,
      number,
      fc.tuple(name, name, name).map((names) => names.join('.')),
      fc.tuple(name, name).map(([tag, part]) => `${tag}\`/a/\${${part}}\``),
      fc.tuple(name, list(value, 0, 3)).map(([callee, values]) => `${callee}(${values})`),
      fc.tuple(name, name, list(value, 0, 2)).map(([of, callee, values]) => `${of}.${callee}(${values})`),
      fc.tuple(name, list(value, 0, 2)).map(([of, values]) => `new ${of}(${values})`),
      list(
        fc.tuple(name, value).map(([key, of]) => `${key}: ${of}`),
        0,
        4,
      ).map((all) => `{ ${all} }`),
      list(value, 0, 4).map((items) => `[${items}]`),
      list(number, 1, 30).map((items) => `[${items}]`),
      name.map((callee) => `() => ${callee}()`),
    ),
    statement: fc.oneof(
      fc.tuple(name, type).map(([n, t]) => `export type ${n} = ${t};`),
      fc.tuple(name, value).map(([n, v]) => (v.startsWith('(') ? '' : `const ${n} = ${v};`)),
      fc.tuple(name, type, list(name, 0, 4)).map(([n, t, v]) => `export const ${n}: ${t} = [${v}];`),
      fc.tuple(list(name, 1, 6), name).map(([names, from]) => `import { ${names} } from './${from}.js';`),
      fc
        .tuple(name, list(name, 1, 3), fc.array(member, { maxLength: 3 }))
        .map(([n, bases, members]) => `interface ${n} extends ${bases} { ${members.join('\n')} }`),
      fc
        .tuple(name, member, type, value)
        .map(([n, m, t, v]) => `export function ${n}(${m.slice(0, -1)}, b: ${t}): ${t} { return ${v}; }`),
      fc
        .tuple(name, name, type, value)
        .map(([n, key, t, v]) => `class ${n} extends A<${t}> { readonly ${key}: ${t} = ${v}; }`),
    ),
  };
});

/** A type as an operand: functions and what begins with an operator are set apart. */
function apart(of: string): string {
  return /^(?:keyof|typeof) |=>/.test(of) ? `(${of})` : of;
}

/** Any statements of the kinds that are generated. */
export const code: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((statements) => statements.join('\n'));
