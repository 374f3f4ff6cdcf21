import type { Operation } from '../../model/model.js';
import { positionParameter, type Paging } from '../../model/paging.js';
import { Failure } from '../failure.js';
import { offsetOf, textOf } from './pagination.js';

/** Query parameter that takes the place of a page; where none is described, one that only URLs of the mock have. */
export function placeParameter(paging: Paging): string {
  return positionParameter(paging) ?? 'page_token';
}

/** How many items stand before the page at a place. Throws a `Failure` (400) on a place that is none. */
export function itemsBefore(operation: Operation, place: unknown, limit: number): number {
  const { paging } = operation;
  if (!paging || place === undefined) return 0;
  const name = placeParameter(paging);
  if (!isNumbered(operation, paging)) return offsetOf(place, name);
  const passed = Number(place) - firstOf(paging);
  if (Number.isSafeInteger(passed) && passed >= 0) return countsItems(paging) ? passed : passed * limit;
  throw new Failure(400, { message: `Invalid ${name}: ${textOf(place)}`, param: name });
}

/** The place of the page that so many items stand before. */
export function placeAfter(operation: Operation, items: number, limit: number): string | number {
  const { paging } = operation;
  if (!paging || !isNumbered(operation, paging)) return `page_${items}`;
  return firstOf(paging) + (countsItems(paging) ? items : Math.ceil(items / limit));
}

/** Whether places are numbers: by style, else by the type of the parameter. */
function isNumbered({ parameters }: Operation, paging: Paging): boolean {
  if (paging.style === 'offset' || paging.style === 'page') return true;
  const name = placeParameter(paging);
  const schema = parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)?.schema;
  return schema?.kind === 'scalar' && ['integer', 'number'].includes(schema.type);
}

/** Whether the number is one of items, not of pages: by style, else by the name of the parameter. */
function countsItems(paging: Paging): boolean {
  if (paging.style === 'page') return false;
  return paging.style === 'offset' || /offset|skip|start/i.test(placeParameter(paging));
}

function firstOf(paging: Paging): number {
  return 'first' in paging ? paging.first : countsItems(paging) ? 0 : 1;
}
