import { describe, expect, it } from 'vitest';
import { holdsLists } from '../../../generator/model/lists.js';
import type { Schema } from '../../../generator/model/schema.js';
import { answer, model, operation } from '../../support/model.js';
import { array, expandable, list, object, property, ref, scalar, union } from '../../support/schemas.js';

describe('holdsLists', () => {
  const holds = (schema: Schema, style: string, pagination?: string): boolean => {
    const lists = { cursor: { ...CURSOR, url: 'url' }, pathless: CURSOR };
    const api = model({
      paginations: new Map(Object.entries(lists)),
      schemas: {
        Pet: object({ toys: list(scalar(), style), owner: ref('Owner') }),
        Owner: object({ pets: array(ref('Pet')) }),
      },
    });
    return holdsLists(
      api,
      operation('get', 'GET /x', { response: answer(schema), ...(pagination && { pagination }) }),
    );
  };

  it('finds them behind references, in arrays and unions', () => {
    expect(holds(ref('Owner'), 'cursor')).toBe(true);
    expect(holds(union(scalar(), array(ref('Pet'))), 'cursor')).toBe(true);
  });

  it('takes no notice of lists that name no path', () => {
    expect(holds(ref('Pet'), 'pathless')).toBe(false);
  });

  it('takes no notice of what is only there when it is expanded', () => {
    expect(holds(object({ pet: expandable(ref('Pet')) }), 'cursor')).toBe(false);
    const onDemand = {
      ...object({}),
      properties: [property('toys', list(scalar(), 'cursor'), { onDemand: true })],
    };
    expect(holds(onDemand, 'cursor')).toBe(false);
  });

  it('looks into the items of a page, which is none of them itself', () => {
    expect(holds(list(scalar(), 'cursor'), 'cursor', 'cursor')).toBe(false);
    expect(holds(list(ref('Pet'), 'cursor'), 'cursor', 'cursor')).toBe(true);
  });

  it('answers for operations without an answer', () => {
    expect(holdsLists(model(), operation('delete', 'DELETE /x'))).toBe(false);
  });
});

const CURSOR = {
  style: 'cursor',
  name: 'cursor',
  after: 'after',
  items: 'data',
  hasMore: 'more',
  cursor: 'id',
  envelope: { name: 'List', schema: object({}) },
} as const;
