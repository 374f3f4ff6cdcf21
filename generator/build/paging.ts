import { diagnostic } from '../diagnostics/codes.js';
import type { Operation, Parameter, RequestBody } from '../model/model.js';
import type { MemberPath, Paging } from '../model/paging.js';
import type { Schema } from '../model/schema.js';
import type { JsonObject, JsonValue } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { detectPaging } from './detect-paging.js';
import { asNumber, asObject, asString, compact, entries } from './json.js';
import type { OperationSource } from './operations.js';
import { followed, itemOf, splitMembers } from './paging-members.js';

/** A parameter of the query, or a member of the body where there is no query. */
export type Asking = Pick<Parameter, 'name' | 'schema'>;

/** What is known of an operation when it is asked how its answer is paged. */
export interface PagedCall {
  readonly source: OperationSource;
  /** Those that may ask for a page. */
  readonly parameters: readonly Asking[];
  /** Whether they are members of the body. */
  readonly inBody: boolean;
  readonly answer: Schema;
  /** Names of the headers of its answer, in lower case. */
  readonly headers: readonly string[];
}

/** How an answer of a shape of its own leads to the next page: as declared, else as it looks; undefined if it does not. */
export function buildPaging(
  context: BuildContext,
  source: OperationSource,
  { parameters, body, response }: Pick<Operation, 'parameters' | 'body' | 'response'>,
): Paging | undefined {
  const word = source.operation['x-sdk-pagination'];
  if (word === false || response?.encoding !== 'json' || response.schema.kind === 'list') return undefined;
  const query = parameters.filter((each) => each.in === 'query');
  const inBody = query.length === 0 && body?.encoding === 'json';
  const asking = inBody ? bodyMembers(context, body) : query;
  const headers = headersOf(context, source);
  const call = { source, parameters: asking, inBody, answer: response.schema, headers };
  if (word !== undefined) return buildDeclared(context, call, word);
  const decided = context.document.root['x-sdk-pagination'] !== undefined;
  return decided ? undefined : detectPaging(context, call);
}

/** What a body says by name; nothing where it is one of several, or no object. */
function bodyMembers(context: BuildContext, { schema }: RequestBody): readonly Asking[] {
  const shape = followed({ ...context, diagnostics: [] }, schema);
  return shape.kind === 'object' ? shape.properties : [];
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
  { answer, inBody }: PagedCall,
  { style, items, item }: Declared,
): Paging | undefined {
  const text = (key: string): string => asString(style[key]) ?? '';
  const member = (key: string): MemberPath | undefined => {
    const name = asString(style[key]);
    return name === undefined ? undefined : splitMembers(context, answer, name);
  };
  const place = inBody ? { inBody: true as const } : {};
  const shared = { items, item, limit: asString(style['limit']), ...place, detected: false };
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
