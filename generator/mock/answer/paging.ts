import type { ApiModel, Operation } from '../../model/model.js';
import type { MemberPath, Paging } from '../../model/paging.js';
import type { Property, Schema } from '../../model/schema.js';
import { resolve } from '../shape.js';
import type { MockAnswer, MockRequest } from '../types.js';
import { isMembers, memberOf } from '../values.js';
import { cursorSlice, defaultLimit, type Slice } from './pagination.js';
import { itemsBefore, placeAfter, placeParameter } from './places.js';
import { synthesize, type ExampleSource } from './synthesize.js';

/** A list whose answers have a shape of their own. */
export interface PagedList {
  readonly source: ExampleSource;
  readonly operation: Operation;
  readonly paging: Paging;
  /** How many items it holds, where they can be told apart. */
  readonly size: number;
}

/** A page that was asked for. */
interface Turn extends Slice {
  readonly limit: number;
  readonly all: number;
  readonly request: MockRequest;
}

type Paged = Pick<MockAnswer, 'body' | 'headers'>;

/** The page that was asked for, in an answer like `example`. Throws a `Failure` (400) when its place is unknown. */
export function pagedAnswer(list: PagedList, example: unknown, request: MockRequest): Paged {
  const items = collection(list, example);
  const turn = turnTo(list, items, request);
  const page = withMember(example, list.paging.items, items.slice(turn.from, turn.to));
  return { body: filled(list, page, turn), headers: headersOf(list, turn) };
}

/** The items of the example again and again, told apart by a member; as they are where there is none to do that. */
function collection({ source, paging, size }: PagedList, example: unknown): readonly unknown[] {
  const found = paging.items.reduce(memberOf, example);
  const seeds: readonly unknown[] =
    Array.isArray(found) && found.length > 0 ? found : [synthesize(source, paging.item)];
  const key = paging.style === 'cursor' ? paging.cursor : keyOf(seeds[0]);
  if (key === undefined || seeds.some((seed) => memberOf(seed, key) === undefined)) return seeds;
  return Array.from({ length: size }, (_, index) =>
    variant(seeds[index % seeds.length], key, Math.floor(index / seeds.length)),
  );
}

/** The member that most likely is not the same in two items. */
function keyOf(item: unknown): string | undefined {
  const names = isMembers(item) ? Object.keys(item) : [];
  const likely = [/^id$/i, /id$/i, /^(name|key|slug|code|title)$/i];
  return likely.flatMap((name) => names.find((each) => name.test(each)) ?? [])[0];
}

function variant(seed: unknown, key: string, round: number): unknown {
  const value = memberOf(seed, key);
  if (round === 0 || !isMembers(seed)) return seed;
  return { ...seed, [key]: typeof value === 'number' ? value + round : `${String(value)}_${round}` };
}

function turnTo({ operation, paging }: PagedList, items: readonly unknown[], request: MockRequest): Turn {
  const { params } = request;
  const limit = Math.max(1, Number(memberOf(params, paging.limit ?? '') ?? defaultLimit));
  const rest = { limit, all: items.length, request };
  if (paging.style === 'cursor') return { ...cursorSlice(paging, { items, params, limit }), ...rest };
  const from = itemsBefore(operation, memberOf(params, placeParameter(paging)), limit);
  return { from, to: from + limit, more: from + limit < items.length, ...rest };
}

/** What the answer says of its place in the list. */
function filled({ source, operation, paging }: PagedList, page: unknown, turn: Turn): unknown {
  const schema = operation.response?.schema;
  const next = (path: MemberPath, value: unknown): unknown =>
    turn.more ? value : nothing(source.model, schema, path);
  const facts = factsOf(paging, turn);
  if (paging.style === 'token')
    facts.push([paging.nextToken, next(paging.nextToken, placeAfter(operation, turn.to, turn.limit))]);
  if (paging.style === 'url') facts.push([paging.next, next(paging.next, nextUrl(operation, paging, turn))]);
  return facts.reduce<unknown>((body, [path, value]) => withMember(body, path, value), page);
}

function factsOf(
  paging: Paging,
  { more, all, limit }: Turn,
): (readonly [path: MemberPath, value: unknown])[] {
  const { hasMore, total, totalPages } = {
    hasMore: undefined,
    total: undefined,
    totalPages: undefined,
    ...paging,
  };
  return [
    ...(hasMore ? [[hasMore, more] as const] : []),
    ...(total ? [[total, all] as const] : []),
    ...(totalPages ? [[totalPages, Math.ceil(all / limit)] as const] : []),
  ];
}

function headersOf({ operation, paging }: PagedList, turn: Turn): Record<string, string> {
  if (paging.style === 'link')
    return turn.more ? { Link: `<${nextUrl(operation, paging, turn)}>; rel="next"` } : {};
  const header = 'totalHeader' in paging ? paging.totalHeader : undefined;
  return header === undefined ? {} : { [header]: String(turn.all) };
}

/** The URL of the request, with the place of the page that follows. */
function nextUrl(operation: Operation, paging: Paging, { request, to, limit }: Turn): string {
  const query = new URLSearchParams(request.query);
  query.set(placeParameter(paging), String(placeAfter(operation, to, limit)));
  return `http://${request.headers['host'] ?? 'localhost'}${request.path}?${query.toString()}`;
}

/** What stands where there is nothing to be said: what the schema allows, of nothing at all, `null` and an empty text. */
function nothing(model: ApiModel, schema: Schema | undefined, path: MemberPath): null | '' | undefined {
  const property = schema && propertyAt(model, schema, path);
  if (!property?.required) return undefined;
  return resolve(model, property.schema).nullable ? null : '';
}

function propertyAt(model: ApiModel, schema: Schema, [name, ...rest]: MemberPath): Property | undefined {
  const shape = resolve(model, schema);
  const found =
    shape.kind === 'object' ? shape.properties.find((property) => property.name === name) : undefined;
  return found && rest.length > 0 ? propertyAt(model, found.schema, rest) : found;
}

function withMember(value: unknown, [name, ...rest]: MemberPath, member: unknown): unknown {
  if (name === undefined) return member;
  return { ...(isMembers(value) && value), [name]: withMember(memberOf(value, name), rest, member) };
}
