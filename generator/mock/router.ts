import type { ApiModel, Operation } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import { Failure } from './failure.js';
import { pathOutline } from './paths.js';

/** The operation that answers a URL, with what stands in the places of its path's parameters, as sent. */
export interface Match {
  readonly operation: Operation;
  readonly segments: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  /** One digit a segment: 0 literal, 1 mixed, 2 parameter. The smaller route wins. */
  readonly rank: string;
}

/** Finds operations by method and path; literal segments win over parameters. */
export class Router {
  readonly #routes = new Map<string, Route[]>();

  constructor(model: ApiModel) {
    const routes = allOperations(model).map(compile);
    routes.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
    for (const route of routes) {
      const key = bucket(route.operation.method, pathOutline(route.operation.path));
      this.#routes.set(key, [...(this.#routes.get(key) ?? []), route]);
    }
  }

  /** The operation behind a URL. Throws a `Failure` (404) when there is none. */
  match(method: string, path: string, contentType: string): Match {
    const routes = this.#routes.get(bucket(method, path)) ?? [];
    const matching = routes.filter(({ pattern }) => pattern.test(path));
    const [first] = matching;
    if (first) {
      const rivals = matching.filter(({ pattern }) => pattern.source === first.pattern.source);
      const { operation, pattern } = rivals.find((rival) => takes(rival.operation, contentType)) ?? first;
      return { operation, segments: segmentsOf(operation, pattern.exec(path)?.slice(1) ?? []) };
    }
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
  const source = operation.path.map((part) =>
    part.kind === 'text' ? escape(encoded(part.text)) : '([^/]+)',
  );
  const rank = pathOutline(operation.path).split('/').map(segmentRank).join('');
  return { operation, pattern: new RegExp(`^${source.join('')}$`), rank };
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

function segmentsOf(operation: Operation, values: readonly string[]): Record<string, string> {
  const names = operation.path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}
