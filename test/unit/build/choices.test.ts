import { expect, test } from 'vitest';
import { load } from '../../../generator/pipeline.js';
import { folderWith } from '../../support/folder.js';

/** A description of one schema, of two choices of so many variants each. */
function choices(count: number, words: string): string {
  const variants = (member: string): string =>
    Array.from(
      { length: count },
      (_, index) => `{ type: object, properties: { ${member}${index}: { type: string } } }`,
    ).join(', ');
  return `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /a: { get: { operationId: a, responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
components: { schemas: { A: { ${words.replace('ONE', variants('one')).replace('TWO', variants('two'))} } } }
`;
}

async function loaded(text: string) {
  const cwd = await folderWith({ 'openapi.yaml': text });
  const [found, diagnostics] = await load({ input: 'openapi.yaml', cwd });
  return { schema: found?.model.schemas.get('A')?.schema, codes: diagnostics.map(({ code }) => code) };
}

test.each(['allOf: [{ oneOf: [ONE] }, { oneOf: [TWO] }]', 'oneOf: [ONE], anyOf: [TWO]'])(
  '%s: each pair is a variant, up to a bound',
  async (words) => {
    const few = await loaded(choices(20, words));
    expect(few.codes).toEqual([]);
    expect(few.schema).toMatchObject({ kind: 'union', variants: { length: 400 } });
    const many = await loaded(choices(200, words));
    expect(many.codes).toEqual(['union-too-large']);
    expect(many.schema).toMatchObject({ kind: 'union', variants: { length: 200 } });
    const [variant] = many.schema?.kind === 'union' ? many.schema.variants : [];
    const names = variant?.kind === 'object' ? variant.properties.map(({ name }) => name) : [];
    expect(names).toHaveLength(201);
    expect(names).toEqual(expect.arrayContaining(['one0', 'two0', 'two199']));
  },
);

test.each(['oneOf: { a: 1 }, anyOf: [TWO]', 'oneOf: [], anyOf: [TWO]', 'oneOf: [TWO], anyOf: []'])(
  '%s: where one of the two lists nothing, the other says what there is',
  async (words) => {
    const { schema } = await loaded(choices(2, words));
    expect(schema).toMatchObject({
      kind: 'union',
      variants: [{ properties: [{ name: 'two0' }] }, { properties: [{ name: 'two1' }] }],
    });
  },
);
