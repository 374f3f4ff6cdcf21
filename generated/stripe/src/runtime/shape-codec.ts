import { DecodeError, InvalidArgumentError } from './errors.js';
import type { HeaderValues } from './headers.js';
import { listCodecs } from './nested-lists.js';
import type { Encode, Outgoing, Parse } from './request.js';
import type { Check } from './shape-check.js';
import { wirePath } from './shape-paths.js';
import { converted, type Way } from './shape-values.js';
import type { Shape } from './shape.js';

/** What one call sends and gets; generated. */
export interface CallShapes {
  readonly query?: Shape;
  readonly body?: Shape;
  readonly headers?: Shape;
  readonly answer?: Shape;
  /** Parameter that names paths into the answer. */
  readonly expand?: string;
}

/** What a `decoder` does besides. */
export interface DecoderOptions {
  /** Default `JSON.parse`. */
  readonly parse?: Parse | undefined;
  readonly check?: Check | undefined;
}

const OUT: Way = {
  from: 'caller',
  fail: (path, expected) => {
    throw new InvalidArgumentError(`${nameOf(path, 'The body')} must be ${expected}`);
  },
};

/** Puts what the caller gives into the form of the wire; throws InvalidArgumentError, with its path, on what has none. */
export function encoder(shapes: CallShapes, check?: Check): Encode {
  return ({ query, body, headers }) => {
    const sent = (shape: Shape | undefined, value: unknown) =>
      shape === undefined ? value : toWire(shape, withWirePaths(shapes, value), { path: '', check });
    return {
      query: sent(shapes.query, check === undefined ? query : (query ?? {})),
      body: body == null ? body : sent(shapes.body, body),
      headers: headersOf(sent(shapes.headers, headers)),
    } as Outgoing;
  };
}

/** One value of a path in the form of the wire; throws as `encoder` does. */
export function wireId<T>(shape: Shape, value: T, path: string, check?: Check): Exclude<T, Date> | string {
  return toWire(shape, value, { path, check }) as Exclude<T, Date> | string;
}

/** Parses JSON into the caller's form; throws DecodeError, with the path, on what is not as it should be. */
export function decoder(shape: Shape, { parse = JSON.parse, check }: DecoderOptions = {}): Parse {
  const back: Way = {
    from: 'wire',
    fail: mismatch,
    page: (page, node) => {
      const { query, expand } = node.pages ?? {};
      const shapes = { answer: node, ...(query && { query }), ...(expand !== undefined && { expand }) };
      listCodecs.set(page, { encode: encoder(shapes), parse: decoder(node, { check }) });
    },
  };
  return (text) => {
    const value = parse(text);
    const problem = check?.(shape, value, { path: '', sending: false });
    if (problem) mismatch(problem.path, problem.expected);
    return converted(back, shape, value, '');
  };
}

/** An error's own object in the caller's form, without what has none: nothing may hide the error. */
export function errorValue(shape: Shape, value: unknown): unknown {
  return converted({ from: 'wire', fail: () => undefined }, shape, value, '');
}

function toWire(
  shape: Shape,
  value: unknown,
  { path, check }: { readonly path: string; readonly check: Check | undefined },
): unknown {
  const sent = converted(OUT, shape, value, path);
  const problem = check?.(shape, sent, { path, sending: true });
  if (problem) OUT.fail(problem.path, problem.expected);
  return sent;
}

/** Paths into the answer lead through members, whose names on the wire the server wants. */
function withWirePaths({ answer, expand }: CallShapes, params: unknown): unknown {
  if (answer === undefined || expand === undefined || typeof params !== 'object' || params === null)
    return params;
  const paths = (params as Readonly<Record<string, unknown>>)[expand];
  if (!Array.isArray(paths)) return params;
  const renamed = paths.map((path: unknown) => (typeof path === 'string' ? wirePath(answer, path) : path));
  return { ...params, [expand]: renamed };
}

function headersOf(headers: unknown): HeaderValues | undefined {
  if (headers === undefined) return undefined;
  const texts = Object.entries(headers as HeaderValues).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(texts) as HeaderValues;
}

function mismatch(path: string, expected: string): never {
  throw new DecodeError(
    `The answer is not as described: ${nameOf(path, 'the whole of it')} must be ${expected}`,
  );
}

function nameOf(path: string, whole: string): string {
  return path === '' ? whole : path;
}
