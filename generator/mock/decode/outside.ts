import type { ApiModel, Operation, Parameter } from '../../model/model.js';
import { Failure } from '../failure.js';
import type { Members } from '../values.js';
import { readFields, type Declared } from './fields.js';
import { decodeText, splitForm } from './form.js';
import { malformed, pairOf, readList, readMembers, readText, kindsOf, type TextReading } from './styled.js';

/** An operation of an API. */
export interface Called {
  readonly model: ApiModel;
  readonly operation: Operation;
}

/** Where parameters outside the body are written, as sent. */
export interface SentParts {
  /** By the names of the parameters in their places. */
  readonly segments: Readonly<Record<string, string>>;
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Parameters outside the body by place and name. Throws a `Failure` (400) on one in another style than declared. */
export function decodeOutside(
  called: Called,
  { segments, query, headers }: SentParts,
): { readonly path: Members; readonly query: Members; readonly headers: Members; readonly cookies: Members } {
  return {
    path: decodePath(called, segments),
    query: readFields(
      splitForm(query).map(([name, value]) => ({ name, value })),
      { model: called.model, declared: declaredIn(called, 'query'), unescape: decodeText },
    ),
    headers: { ...headers, ...decodeHeaders(called, headers) },
    cookies: decodeCookies(called, headers['cookie'] ?? ''),
  };
}

function declaredIn({ operation }: Called, place: Parameter['in']): readonly Declared[] {
  return operation.parameters.flatMap(({ name, wire = name, in: own, schema, style }) =>
    own === place ? [{ name: wire, schema, ...(style && { style }) }] : [],
  );
}

function decodePath(called: Called, segments: SentParts['segments']): Members {
  const styles = new Map(declaredIn(called, 'path').map((each) => [each.name, each]));
  const values = Object.entries(segments).map(([name, text]) => {
    const { schema, style } = styles.get(name) ?? {};
    if (!schema || !style) return [name, decodeSegment(text)] as const;
    return [
      name,
      readSegment(text, { model: called.model, name, schema, style, unescape: decodeSegment }),
    ] as const;
  });
  return Object.fromEntries(values);
}

function readSegment(text: string, reading: TextReading): unknown {
  if (reading.style.style === 'matrix') return readMatrix(text, reading);
  if (reading.style.style !== 'label') return readText(text, reading);
  if (!text.startsWith('.')) throw malformed(reading.name, 'must begin with a dot');
  return reading.style.explode
    ? readRow(text.slice(1).split('.'), reading)
    : readText(text.slice(1), reading);
}

function readMatrix(text: string, reading: TextReading): unknown {
  const { model, name, schema, style } = reading;
  const pairs = text.split(';').slice(1).map(pairOf);
  const { object, list } = kindsOf(model, schema);
  if (object && !list && style.explode) return readMembers(pairs, reading);
  if (!text.startsWith(';') || pairs.some(([key]) => decodeSegment(key) !== name))
    throw malformed(name, `must begin with ;${name}=`);
  const texts = pairs.map(([, value]) => value);
  if (style.explode && list) return readList(texts, reading);
  if (texts.length > 1) throw malformed(name, 'is given more than once');
  return readText(texts[0] ?? '', reading);
}

/** Items, or members as `name=text`, that were taken apart. */
function readRow(items: readonly string[], reading: TextReading): unknown {
  const { object, list } = kindsOf(reading.model, reading.schema);
  return object && !list ? readMembers(items.map(pairOf), reading) : readList(items, reading);
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Failure(400, { message: 'The URL holds a percent sign that encodes no text.' });
  }
}

/** Headers in a style of their own; nothing in them is encoded. */
function decodeHeaders(called: Called, headers: SentParts['headers']): Members {
  const values = declaredIn(called, 'header').flatMap(({ name, schema, style }) => {
    const text = headers[name.toLowerCase()];
    if (text === undefined || !style) return [];
    const value = readText(text, {
      model: called.model,
      name,
      schema,
      style,
      unescape: (part) => part.trim(),
    });
    return [[name.toLowerCase(), value] as const];
  });
  return Object.fromEntries(values);
}

function decodeCookies(called: Called, header: string): Members {
  const declared = declaredIn(called, 'cookie');
  const pairs = header.split(/;\s*/).filter((pair) => pair !== '');
  const isRaw = declared.some(({ style }) => style?.style === 'cookie');
  const unescape = isRaw ? (text: string) => text : decodeSegment;
  const fields = pairs.map(pairOf).map(([name, value]) => ({ name: unescape(name), value }));
  return readFields(fields, { model: called.model, declared, unescape });
}
