import { expect, test } from 'vitest';
import { nameApart } from '../../../generator/build/distinct-names.js';
import { operation } from '../../support/model.js';

const namesOf = (
  operations: Parameters<typeof nameApart>[0],
  taken: readonly string[] = [],
): readonly string[] => nameApart(operations, taken, new Set()).map(({ name }) => name);

test('a verb of ours gives way to the HTTP method, another word does not', () => {
  const alike = (name: string) => [operation(name, 'PUT /a'), operation(name, 'PATCH /b')];
  expect(namesOf(alike('update'))).toEqual(['update', 'patch']);
  expect(namesOf(alike('update_toy'))).toEqual(['update_toy', 'patch_toy']);
  expect(namesOf(alike('create_toy'))).toEqual(['create_toy', 'patch_toy']);
  expect(namesOf(alike('updated'))).toEqual(['updated', 'patch_updated']);
  expect(namesOf(alike('last_update'))).toEqual(['last_update', 'patch_last_update']);
});

test('numbers go on until one is free', () => {
  const routes = ['GET /{id}', 'GET /{ID}', 'GET /{Id}', 'GET /{iD}'];
  const named = routes.map((route) => operation('read', route));
  expect(namesOf(named)).toEqual(['read', 'get_/{ID}', 'read_2', 'read_3']);
  expect(namesOf(named, ['Read', 'read2'])).toEqual(['get_read', 'get_/{ID}', 'read_3', 'read_4']);
});
