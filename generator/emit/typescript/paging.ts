import type { Operation } from '../../model/model.js';
import type { MemberPath, Paging } from '../../model/paging.js';
import type { ObjectSchema } from '../../model/schema.js';
import type { FileDraft } from '../core/file-draft.js';
import { literalText, propertyKey } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType, runtimeValue } from './runtime-symbols.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

/** What code about pages is written into. */
export interface PagingContext {
  readonly draft: FileDraft<TypescriptStatement>;
  readonly symbols: Symbols;
}

/** The methods of a page: an answer keeps members of these names. */
const METHODS = ['hasNextPage', 'nextCursor', 'nextPage', 'pages', 'toArray'];

/** Members of a page that have the name of a method of pages. */
export function methodNames({ properties }: ObjectSchema): readonly string[] {
  return properties.map(({ name }) => name).filter((name) => METHODS.includes(name));
}

/** The same for the answer of an operation. */
export function ownNames(symbols: Symbols, { response }: Operation): readonly string[] {
  const schema = response && symbols.followed(response.schema);
  return schema?.kind === 'object' ? methodNames(schema) : [];
}

/** Type of a page: an answer of type `text`, with the methods that it has no members for. */
export function pageText(
  { draft }: PagingContext,
  own: readonly string[],
  { text, item }: { readonly text: string; readonly item: string },
): string {
  if (own.length === 0) return `${text} & ${draft.use(runtimeType('PageMethods'))}<${item}>`;
  return `${draft.use(runtimeType('PageBeside'))}<${text}, ${item}, ${own.map(literalText).join(' | ')}>`;
}

/** Type of an item: its own, else what stands there in the answer of type `text`. */
export function itemType(context: PagingContext, { items, item }: Paging, text: string): string {
  const names = NO_NAMES;
  if (item.kind === 'ref' || items.length === 0) return typeText({ ...context, names }, item);
  const list = items.reduce((type, name) => `NonNullable<${type}[${literalText(name)}]>`, text);
  return `${list}[number]`;
}

/** How pages of an operation lead on, as code: plain data where the runtime knows the style by itself. */
export function pagingText({ draft, symbols }: PagingContext, operation: Operation, paging: Paging): string {
  const names = ownNames(symbols, operation);
  const own = names.length > 0 ? names : undefined;
  const plain = plainStyle(paging);
  if (plain) return objectText({ ...plain, own });
  const [maker, options] = wayOf(paging);
  return `${draft.use(runtimeValue(maker))}(${objectText({ ...options, items: paging.items, own })})`;
}

/** Styles by cursor and token whose members stand at the top of the answer. */
function plainStyle(paging: Paging): Options | undefined {
  const [items, ...deeper] = paging.items;
  if (items === undefined || deeper.length > 0) return undefined;
  if (paging.style === 'cursor') {
    const { style, after, before, hasMore, cursor } = paging;
    return hasMore?.length === 1 ? { style, items, after, before, hasMore: hasMore[0], cursor } : undefined;
  }
  if (paging.style !== 'token') return undefined;
  const { style, token, nextToken, hasMore = [] } = paging;
  if (nextToken.length > 1 || hasMore.length > 1) return undefined;
  return { style, items, token, nextToken: nextToken[0], hasMore: hasMore[0] };
}

type Options = Readonly<Record<string, string | number | MemberPath | undefined>>;

function wayOf(
  paging: Paging,
): readonly ['cursorPages' | 'tokenPages' | 'positionPages' | 'urlPages' | 'linkPages', Options] {
  switch (paging.style) {
    case 'cursor': {
      const { after, before, hasMore, cursor } = paging;
      return ['cursorPages', { after, before, hasMore, cursor }];
    }
    case 'token':
      return ['tokenPages', { parameter: paging.token, next: paging.nextToken, hasMore: paging.hasMore }];
    case 'offset':
    case 'page': {
      const { parameter, first, hasMore, totalPages, total, totalHeader } = paging;
      const counts = paging.style === 'page' ? 'pages' : 'items';
      return ['positionPages', { parameter, counts, first, hasMore, totalPages, total, totalHeader }];
    }
    case 'url':
      return ['urlPages', { next: paging.next, parameter: paging.parameter }];
    case 'link':
      return ['linkPages', { parameter: paging.parameter }];
  }
}

function objectText(options: Options): string {
  const members = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const text = typeof value === 'object' ? `[${value.map(literalText).join(', ')}]` : literalText(value);
    return [`${propertyKey(name)}: ${text}`];
  });
  return `{ ${members.join(', ')} }`;
}
