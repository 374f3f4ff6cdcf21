import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { MemberPath, Paging } from '../model/paging.js';
import type { Schema } from '../model/schema.js';
import { singular } from '../model/english.js';
import type { BuildContext } from './context.js';
import { compact } from './json.js';
import type { PagedCall } from './paging.js';
import { declarationOf } from './paging-declaration.js';
import { followed, itemOf, membersOf, plainWord, type FoundMember } from './paging-members.js';
import * as words from './paging-words.js';

/** Everything that styles are told by. */
interface Looks {
  readonly context: BuildContext;
  readonly call: PagedCall;
  readonly members: readonly FoundMember[];
  readonly items: MemberPath;
  readonly item: Schema;
}

type Style = Paging extends infer Each
  ? Each extends Paging
    ? Omit<Each, 'items' | 'item' | 'limit' | 'inBody' | 'detected'>
    : never
  : never;

/**
 * How the list that an operation answers with seems to be cut into pages, told by names of parameters, members and
 * headers: the surest sign first. What is found is noted, as it is but a guess.
 */
export function detectPaging(context: BuildContext, call: PagedCall): Paging | undefined {
  if (call.inBody ? !asksForList(call) : call.source.method !== 'get') return undefined;
  const members = membersOf(context, call.answer);
  const items = findItems(context, call, members);
  const item = items && itemOf(context, call.answer, items);
  if (!item) return undefined;
  const looks = { context, call, members, items, item };
  const byAddress = call.inBody ? undefined : (byLink(looks) ?? byUrl(looks));
  const style = byAddress ?? byToken(looks) ?? byCursor(looks) ?? byPosition(looks);
  if (!style) return undefined;
  const limit = query(call, words.LIMIT)?.name;
  const place = call.inBody ? { inBody: true as const } : {};
  const paging: Paging = compact({ ...style, items, item, limit, ...place, detected: true });
  context.detected.push({ paging, source: call.source });
  return paging;
}

/** Whether a body says how many items it asks for, or is sent to where things are looked for. */
function asksForList(call: PagedCall): boolean {
  const { method, path } = call.source;
  const isSearch = /(search|query|find|filter|list)[^/]*$/i.test(path);
  return method === 'post' && (isSearch || query(call, words.LIMIT) !== undefined);
}

/** The answer itself, a member that is called like a list, like the resource, or the only list there is. */
function findItems(
  context: BuildContext,
  call: PagedCall,
  members: readonly FoundMember[],
): MemberPath | undefined {
  if (followed(context, call.answer).kind === 'array') return [];
  const lists = members.filter(({ schema }) => schema.kind === 'array');
  const resource = plainWord(
    call.source.path
      .split('/')
      .filter((part) => /^[^{]/.test(part))
      .at(-1) ?? '',
  );
  const alike = lists.find(({ words: [...names] }) => singular(names.at(-1) ?? '') === singular(resource));
  const usual = words.ITEMS.flatMap((name) => lists.find((list) => list.words.at(-1) === name) ?? [])[0];
  const least = Math.min(...lists.map(({ path }) => path.length));
  const outermost = lists.filter(({ path }) => path.length === least);
  return (alike ?? usual ?? (outermost.length === 1 ? outermost[0] : undefined))?.path;
}

function byLink({ call }: Looks): Style | undefined {
  if (!call.headers.includes('link')) return undefined;
  return compact({ style: 'link' as const, parameter: anyPosition(call) });
}

function byUrl({ call, members }: Looks): Style | undefined {
  const found = members.find((member) => words.isNextUrl(member));
  return found && compact({ style: 'url' as const, next: found.path, parameter: anyPosition(call) });
}

/** A token that a parameter takes. */
function byToken({ call, members }: Looks): Style | undefined {
  for (const { path, words: names, schema } of members) {
    const parameters = schema.kind === 'scalar' ? words.tokenParameters(names, schema.type) : undefined;
    const parameter = parameters && query(call, parameters);
    // In JSON a number is no text.
    if (parameter && !(call.inBody && isNumeric(parameter)))
      return compact({
        style: 'token' as const,
        token: parameter.name,
        nextToken: path,
        hasMore: flag(members),
      });
  }
  return undefined;
}

/** The id of the last item; only where the answer says whether there are more. */
function byCursor({ context, call, members, item }: Looks): Style | undefined {
  const hasMore = flag(members);
  const after = query(call, words.AFTER);
  const shape = followed(context, item);
  const id = shape.kind === 'object' && shape.properties.some(({ name }) => name === 'id');
  if (!hasMore || !after || !id) return undefined;
  const before = query(call, words.BEFORE)?.name;
  return compact({ style: 'cursor' as const, after: after.name, before, hasMore, cursor: 'id' });
}

/** A number of items or pages to pass over; only where a limit, or the whole number, says that it is one. */
function byPosition({ call, members }: Looks): Style | undefined {
  const offset = query(call, words.OFFSET, isNumeric);
  const parameter = offset ?? query(call, words.PAGE, isNumeric);
  const end = {
    total: number(members, words.TOTAL),
    totalHeader: call.headers.find((name) => words.TOTAL_HEADER.test(name)),
    totalPages: offset ? undefined : number(members, words.TOTAL_PAGES),
    hasMore: flag(members),
  };
  const sure = query(call, words.LIMIT) ?? Object.values(end).find((value) => value !== undefined);
  if (!parameter || sure === undefined) return undefined;
  const style = offset ? ('offset' as const) : ('page' as const);
  return compact({ style, parameter: parameter.name, first: firstOf(parameter, offset ? 0 : 1), ...end });
}

type QueryParameter = PagedCall['parameters'][number];

function query(
  { parameters }: PagedCall,
  name: RegExp,
  fits: (parameter: QueryParameter) => boolean = () => true,
): QueryParameter | undefined {
  return parameters.find((each) => name.test(plainWord(each.name)) && fits(each));
}

/** The parameter that takes what a URL has of the kind. */
function anyPosition(call: PagedCall): string | undefined {
  return (
    query(call, words.TOKEN) ??
    query(call, words.PAGE) ??
    query(call, words.OFFSET) ??
    query(call, words.AFTER)
  )?.name;
}

function isNumeric({ schema }: QueryParameter): boolean {
  return schema.kind === 'scalar' && ['integer', 'number', 'any'].includes(schema.type);
}

/** Counting starts where the parameter does, if it says so. */
function firstOf({ schema }: QueryParameter, usual: number): number {
  const first = Number(schema.default ?? (schema.kind === 'scalar' ? schema.minimum : undefined));
  return first === 0 || first === 1 ? first : usual;
}

function number(members: readonly FoundMember[], name: RegExp): MemberPath | undefined {
  const fits = ({ words: names, schema }: FoundMember): boolean =>
    name.test(names.at(-1) ?? '') && schema.kind === 'scalar' && ['integer', 'number'].includes(schema.type);
  return members.find(fits)?.path;
}

function flag(members: readonly FoundMember[]): MemberPath | undefined {
  const fits = ({ words: names, schema }: FoundMember): boolean =>
    words.HAS_MORE.test(names.at(-1) ?? '') && schema.kind === 'scalar' && schema.type === 'boolean';
  return members.find(fits)?.path;
}

/** Tells each style that was detected once, at the first operation that seems to have it. */
export function reportPagings({ document, detected }: BuildContext): readonly Diagnostic[] {
  const styles = new Set(detected.map(({ paging }) => paging.style));
  return [...styles].flatMap((style) => {
    const found = detected.filter(({ paging }) => paging.style === style);
    const [first] = found;
    if (!first) return [];
    const { path, method, operation } = first.source;
    const route = `${method.toUpperCase()} ${path}`;
    const args = { route, style, others: found.length - 1, declaration: declarationOf(first.paging) };
    return [diagnostic('pagination-detected', args, document.locate(operation))];
  });
}
