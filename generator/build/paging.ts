import { diagnostic } from '../diagnostics/codes.js';
import type { Operation, Parameter } from '../model/model.js';
import type { MemberPath, Paging } from '../model/paging.js';
import type { Schema } from '../model/schema.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { detectPaging } from './detect-paging.js';
import { asNumber, asObject, asString, compact, entries } from './json.js';
import type { OperationSource } from './operations.js';
import { itemOf, splitMembers } from './paging-members.js';

/** What is known of an operation when it is asked how its answer is paged. */
export interface PagedCall {
  readonly source: OperationSource;
  readonly parameters: readonly Parameter[];
  readonly answer: Schema;
  /** Names of the headers of its answer, in lower case. */
  readonly headers: readonly string[];
}

/** How an answer of a shape of its own leads to the next page: as declared, else as it looks; undefined if it does not. */
export function buildPaging(
  context: BuildContext,
  source: OperationSource,
  { parameters, response }: Pick<Operation, 'parameters' | 'response'>,
): Paging | undefined {
  const word = source.operation['x-sdk-pagination'];
  if (word === false || response?.encoding !== 'json' || response.schema.kind === 'list') return undefined;
  const call = { source, parameters, answer: response.schema, headers: headersOf(context, source) };
  if (word !== undefined) return buildDeclared(context, call, word);
  const decided = context.document.root['x-sdk-pagination'] !== undefined;
  return decided ? undefined : detectPaging(context, call);
}

function headersOf(context: BuildContext, { operation }: OperationSource): readonly string[] {
  const success = entries(operation['responses']).find(([status]) => /^2/.test(status));
  const headers = entries(dereference(context, success?.[1])?.['headers']);
  return headers.map(([name]) => name.toLowerCase());
}

/** A style of the operation's own, or one of those at the top by its name; that there is one is checked elsewhere. */
function buildDeclared(context: BuildContext, call: PagedCall, word: JsonValue): Paging | undefined {
  const styles = asObject(context.document.root['x-sdk-pagination']);
  const style = typeof word === 'string' ? asObject(styles?.[word]) : asObject(word);
  if (!style) return undefined;
  const items = splitMembers(context, call.answer, asString(style['items']) ?? '');
  const item = itemOf(context, call.answer, items);
  if (item) return readStyle(context, call, { style, items, item });
  const at = context.document.locate(call.source.operation, 'x-sdk-pagination');
  context.diagnostics.push(diagnostic('pagination-without-items', { items: items.join('.') }, at));
  return undefined;
}

interface Declared {
  readonly style: JsonObject;
  readonly items: MemberPath;
  readonly item: Schema;
}

function readStyle(
  context: BuildContext,
  { answer }: PagedCall,
  { style, items, item }: Declared,
): Paging | undefined {
  const text = (key: string): string => asString(style[key]) ?? '';
  const member = (key: string): MemberPath | undefined => {
    const name = asString(style[key]);
    return name === undefined ? undefined : splitMembers(context, answer, name);
  };
  const shared = { items, item, limit: asString(style['limit']), detected: false };
  switch (style['style']) {
    case 'cursor': {
      const rest = { after: text('after'), before: asString(style['before']), cursor: text('cursor') };
      return compact({ ...shared, style: 'cursor' as const, ...rest, hasMore: member('hasMore') });
    }
    case 'token': {
      const nextToken = member('nextToken') ?? [];
      return compact({
        ...shared,
        style: 'token' as const,
        token: text('token'),
        nextToken,
        hasMore: member('hasMore'),
      });
    }
    case 'offset':
    case 'page': {
      const counts = style['style'];
      return compact({
        ...shared,
        style: counts,
        parameter: text(counts),
        first: asNumber(style['first']) ?? (counts === 'page' ? 1 : 0),
        total: member('total'),
        totalHeader: asString(style['totalHeader']),
        totalPages: member('totalPages'),
        hasMore: member('hasMore'),
      });
    }
    case 'url':
      return compact({
        ...shared,
        style: 'url' as const,
        next: member('next') ?? [],
        parameter: asString(style['parameter']),
      });
    case 'link':
      return compact({ ...shared, style: 'link' as const, parameter: asString(style['parameter']) });
    default:
      return undefined;
  }
}
