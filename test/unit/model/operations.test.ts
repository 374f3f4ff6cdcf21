import { describe, expect, it } from 'vitest';
import {
  allOperations,
  flattenResources,
  pathTemplate,
  requestSchemas,
} from '../../../generator/model/operations.js';
import { body, model, operation, parameter, resource } from '../../support/model.js';
import { object, scalar } from '../../support/schemas.js';

const tree = [
  resource('a', [operation('one', 'GET /a')], [resource('b', [operation('two', 'GET /b')])]),
  resource('c', []),
];

describe('operations', () => {
  it('are listed in the order of the tree, parents first', () => {
    expect(flattenResources(tree).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(allOperations(model({ resources: tree })).map(({ name }) => name)).toEqual(['one', 'two']);
  });

  it('have a path template', () => {
    expect(pathTemplate(operation('x', 'GET /v1/pets/{pet}/toys/{toy}'))).toBe('/v1/pets/{pet}/toys/{toy}');
  });

  it('send their parameters and their body', () => {
    const with_ = operation('x', 'POST /x', {
      parameters: [parameter('limit', 'query', { schema: scalar('integer') })],
      body: body(object({}), 'json'),
    });
    expect(requestSchemas(with_).map(({ kind }) => kind)).toEqual(['scalar', 'object']);
    expect(requestSchemas(operation('y', 'GET /y'))).toEqual([]);
  });
});
