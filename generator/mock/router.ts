import type { ApiModel, Operation, PathPart } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import { Failure } from './failure.js';
import { pathOutline } from './paths.js';
import type { MockRequest } from './types.js';

/** An operation that may answer a request, with what stands in the places of its path's parameters, as sent. */
export interface Match {
  readonly operation: Operation;
  readonly segments: Readonly<Record<string, string>>;
  /** What the path of the operation does not say of the query. */
  readonly query: string;
}

/** What of a request says where it goes. */
type Destination = Pick<MockRequest, 'method' | 'path' | 'query' | 'headers'>;

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  /** One for each field of a query that the path of the operation holds itself. */
  readonly fields: readonly RegExp[];
  /** One digit a segment: 0 literal, 1 mixed, 2 parameter. The smaller route wins. */
  readonly rank: string;
}

/** Finds operations by method and path; literal segments win over parameters. */
export class Router {
  readonly #routes = new Map<string, Route[]>();

  constructor(model: ApiModel) {
    const routes = allOperations(model).map(compile);
    routes.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : demands(b) - demands(a)));
    for (const route of routes) {
      const { path } = halves(route.operation.path);
      const key = bucket(route.operation.method, pathOutline(path));
      this.#routes.set(key, [...(this.#routes.get(key) ?? []), route]);
    }
  }

  /**
   * The operations behind a URL, the likeliest first: those that take the media type, and of them those that need
   * most. Throws a `Failure` (404) when there is none.
   */
  match({ method, path, query, headers }: Destination): readonly [Match, ...Match[]] {
    const routes = this.#routes.get(bucket(method, path)) ?? [];
    const matching = routes.filter(
      ({ pattern, fields }) => pattern.test(path) && fields.every((field) => field.test(query)),
    );
    const taken = ({ operation }: Route): number => Number(takes(operation, headers['content-type'] ?? ''));
    const rivals = matching.filter(({ pattern }) => pattern.source === matching[0]?.pattern.source);
    const [first, ...others] = rivals
      .toSorted((a, b) => taken(b) - taken(a))
      .map((route) => matchOf(route, path, query));
    if (first) return [first, ...others];
    throw new Failure(404, { message: `Unrecognized request URL (${method}: ${path}).` });
  }
}

/** Operations at one URL differ in what their bodies are. */
function takes({ body }: Operation, contentType: string): boolean {
  const [type, sent] = [body?.mediaType ?? '', contentType].map((each) =>
    each.split(';')[0]?.trim().toLowerCase(),
  );
  return type === sent || (type?.endsWith('/*') === true && sent?.startsWith(type.slice(0, -1)) === true);
}

function bucket(method: string, path: string): string {
  return `${method.toLowerCase()} ${path.split('/').length}`;
}

function compile(operation: Operation): Route {
  const { path, query } = halves(operation.path);
  const fields = patternOf(query, '(.*?)').split('&');
  return {
    operation,
    pattern: new RegExp(`^${patternOf(path, '([^/]+)')}$`),
    fields: query.length === 0 ? [] : fields.map((field) => new RegExp(`(?<=^|&)${field}(?:&|$)`)),
    rank: pathOutline(path).split('/').map(segmentRank).join(''),
  };
}

/** How much a query must hold to be one of the operation. */
function demands({ operation, fields }: Route): number {
  const needed = operation.parameters.filter(({ in: place, required }) => place === 'query' && required);
  return fields.length + needed.length;
}

/** What stands before and behind the first question mark. */
function halves(parts: readonly PathPart[]): Record<'path' | 'query', readonly PathPart[]> {
  const at = parts.findIndex((part) => part.kind === 'text' && part.text.includes('?'));
  const part = parts[at];
  if (part?.kind !== 'text') return { path: parts, query: [] };
  const [before = '', ...behind] = part.text.split('?');
  const text = (value: string): readonly PathPart[] => (value === '' ? [] : [{ kind: 'text', text: value }]);
  return {
    path: [...parts.slice(0, at), ...text(before)],
    query: [...text(behind.join('?')), ...parts.slice(at + 1)],
  };
}

function patternOf(parts: readonly PathPart[], parameter: string): string {
  return parts.map((part) => (part.kind === 'text' ? escape(encoded(part.text)) : parameter)).join('');
}

function segmentRank(segment: string): string {
  if (segment === '{}') return '2';
  return segment.includes('{}') ? '1' : '0';
}

/** Text as it stands in a URL: what is neither ASCII nor visible is percent-encoded. */
function encoded(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function matchOf({ operation, pattern, fields }: Route, path: string, query: string): Match {
  const names = operation.path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
  const values = [pattern.exec(path), ...fields.map((field) => field.exec(query))].flatMap(
    (found) => found?.slice(1) ?? [],
  );
  const segments = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  return { operation, segments, query: fields.reduce((left, field) => left.replace(field, ''), query) };
}
