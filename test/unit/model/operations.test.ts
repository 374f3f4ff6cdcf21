import { describe, expect, it } from 'vitest';
import type { RequestBody } from '../../../generator/model/model.js';
import {
  allOperations,
  flattenResources,
  pathTemplate,
  requestSchemas,
} from '../../../generator/model/operations.js';
import { model, objectOf, operation, parameter, resource, scalar } from '../../support/model.js';

const tree = [
  resource('a', [operation('one', 'get', '/a')], [resource('b', [operation('two', 'get', '/b')])]),
  resource('c', []),
];

describe('operations', () => {
  it('are listed in the order of the tree, parents first', () => {
    expect(flattenResources(tree).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(allOperations(model({ resources: tree })).map(({ name }) => name)).toEqual(['one', 'two']);
  });

  it('have a path template', () => {
    expect(pathTemplate(operation('x', 'get', '/v1/pets/{pet}/toys/{toy}'))).toBe(
      '/v1/pets/{pet}/toys/{toy}',
    );
  });

  it('send their parameters and their body', () => {
    const body: RequestBody = {
      encoding: 'json',
      mediaType: 'application/json',
      required: true,
      schema: objectOf({}),
    };
    const with_ = operation('x', 'post', '/x', {
      parameters: [parameter('limit', 'query', { schema: scalar('integer') })],
      body,
    });
    expect(requestSchemas(with_).map(({ kind }) => kind)).toEqual(['scalar', 'object']);
    expect(requestSchemas(operation('y', 'get', '/y'))).toEqual([]);
  });
});
