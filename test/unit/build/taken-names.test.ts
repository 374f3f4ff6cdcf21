import { expect, test } from 'vitest';
import { buildModel } from '../../../generator/build/build-model.js';
import { allOperations } from '../../../generator/model/operations.js';
import { readYaml } from '../../support/read-yaml.js';

/** What the parameters of the one operation are called, with their places, and what is said of that. */
async function parametersOf(operation: string): Promise<readonly (readonly string[])[]> {
  const [model, diagnostics] = buildModel(
    await readYaml(`
      paths:
        /pets/{id}:
          post: { operationId: it, responses: {}, ${operation} }
    `),
  );
  const parameters = allOperations(model).flatMap((each) => each.parameters);
  const names = parameters.map(({ name, in: place, wire = '' }) => `${place} ${name} ${wire}`.trim());
  return [names, diagnostics.map(({ message, location }) => `${location?.column ?? '?'}: ${message}`)];
}

const parameter = (name: string, place: string): string =>
  `{ name: '${name}', in: ${place}, required: ${place === 'path'}, schema: { type: string } }`;
const body = (schema: string): string =>
  `requestBody: { content: { application/json: { schema: ${schema} } } }`;

test('parameters of one name differ by their places: the query keeps it before headers and cookies', async () => {
  const all = ['path', 'cookie', 'header', 'query'].map((place) => parameter('id', place));
  const [names, said] = await parametersOf(`parameters: [${all.join(', ')}]`);
  expect(names).toEqual(['path id', 'cookie id_cookie id', 'header id_header id', 'query id']);
  expect(said).toEqual([
    '199: the header parameter "id" is called "id_header" in the SDK',
    '128: the cookie parameter "id" is called "id_cookie" in the SDK',
  ]);
});

test('a name that is taken as well gets a mark', async () => {
  const all = [parameter('a', 'query'), parameter('a_header', 'query'), parameter('a', 'header')];
  const [names] = await parametersOf(`parameters: [${parameter('id', 'path')}, ${all.join(', ')}]`);
  expect(names).toEqual(['path id', 'query a', 'query a_header', 'header a_header_ a']);
});

test('members of the body keep their names, and one that is no object is called so', async () => {
  const given = (name: string) => `parameters: [${parameter('id', 'path')}, ${parameter(name, 'query')}], `;
  const object = body('{ type: object, properties: { name: { type: string } } }');
  expect((await parametersOf(given('name') + object))[0]).toEqual(['path id', 'query name_query name']);
  expect((await parametersOf(given('body') + object))[0]).toEqual(['path id', 'query body']);
  const list = body('{ type: array, items: { type: string } }');
  expect((await parametersOf(given('body') + list))[0]).toEqual(['path id', 'query body_query body']);
});

test('only brackets at the end are no part of a name, and nothing is said of them', async () => {
  const all = [parameter('ids[]', 'query'), parameter('a[]b', 'query')];
  expect(await parametersOf(`parameters: [${parameter('id', 'path')}, ${all.join(', ')}]`)).toEqual([
    ['path id', 'query ids ids[]', 'query a[]b'],
    [],
  ]);
});

test('schemas whose names are alike but for capitals and marks are told, each with the first', async () => {
  const [, diagnostics] = buildModel(
    await readYaml(`
      components:
        schemas: { pet_toy: {}, Cat: {}, PetToy: {}, pettoy: {} }
    `),
  );
  expect(diagnostics.map(({ code, message }) => [code, message.match(/"\w+"/g)])).toEqual([
    ['schema-names-alike', ['"PetToy"', '"pet_toy"']],
    ['schema-names-alike', ['"pettoy"', '"pet_toy"']],
  ]);
});
