import type { ApiModel } from '../../../generator/model/model.js';

/** A model with one thing changed. */
export interface Edit {
  /** The way to it, with `*` for positions and keys: the same for the same member of the same type. */
  readonly path: string;
  readonly what: 'changed' | 'left out' | 'shortened';
  readonly model: ApiModel;
}

/** Words of which a member can only have some: each becomes the next. */
const words: Readonly<Record<string, readonly string[]>> = {
  availability: ['connect', 'preview'],
  encoding: ['json', 'form', 'text'],
  in: ['query', 'header'],
  stability: ['alpha', 'beta'],
  method: ['get', 'put'],
  scope: ['both', 'read', 'write'],
  type: ['string', 'integer', 'boolean', 'string'],
};

/** Members that a type can do without, by where they are found. */
const optional: readonly RegExp[] = [
  /^\/(idempotency|expansion|webhooks)$/,
  /^\/errors\/(schema|requestIdHeader|shouldRetryHeader)$/,
  /^\/errors\/types\/\*\/(parent|type|status)$/,
  /^\/auth\/\*\/env$/,
  /^\/headerOptions\/\*\/default$/,
  /^\/paginations\/\*\/(before|limit|url)$/,
  /\/operations\/\*\/(server|body|response|pagination)$/,
  /\/response\/streamEnd$/,
  /\/doc\/(description|deprecated|sunset|stability|availability)$/,
  /\/(additional|default|discriminator|example|format|pattern|maxItems|minItems|maxLength|minLength|maximum|minimum|exclusiveMaximum|exclusiveMinimum|multipleOf|minProperties|maxProperties|uniqueItems|closed)$/,
];

/** What says of which type something is: with another value the rest would not fit. */
const fixed = /\/kind$|^\/paginations\/\*\/style$/;

/** Every model that differs from this one in one member, one item or one entry; one edit for each path not `seen`. */
export function* singleEdits(model: ApiModel, seen: Set<string>): Generator<Edit> {
  for (const { keys, path, what, change } of places(model, [], '')) {
    if (seen.has(`${what} ${path}`)) continue;
    seen.add(`${what} ${path}`);
    const copy = structuredClone(model);
    change(follow(copy, keys));
    yield { path, what, model: copy };
  }
}

type Key = string | number;
type Holder = Record<Key, unknown> | Map<string, unknown>;

interface Change {
  /** To the holder of what changes. */
  readonly keys: readonly Key[];
  readonly path: string;
  readonly what: Edit['what'];
  readonly change: (holder: Holder) => void;
}

function* places(value: unknown, keys: readonly Key[], path: string): Generator<Change> {
  if (typeof value !== 'object' || value === null) return;
  const many = Array.isArray(value) || value instanceof Map;
  if (many && sizeOf(value) > 0) yield { keys, path, what: 'shortened', change: shorten };
  for (const [key, part] of entriesOf(value)) {
    const inside = many ? `${path}/*` : `${path}/${key}`;
    if (part !== undefined && optional.some((pattern) => pattern.test(inside)))
      yield {
        keys,
        path: inside,
        what: 'left out',
        change: (holder) => void Reflect.deleteProperty(holder, key),
      };
    const other = otherValue(String(key), part);
    if (other !== undefined && !fixed.test(inside))
      yield { keys, path: inside, what: 'changed', change: (holder) => put(holder, key, other) };
    yield* places(part, [...keys, key], inside);
  }
}

function otherValue(key: string, value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return undefined;
  const known = words[key];
  if (!known) return `${value}x`;
  return known[known.indexOf(value) + 1] ?? (known.includes(value) ? known[0] : `${value}x`);
}

function entriesOf(value: object): [Key, unknown][] {
  if (value instanceof Map) return [...(value as Map<string, unknown>)];
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

function sizeOf(value: unknown[] | Map<unknown, unknown>): number {
  return Array.isArray(value) ? value.length : value.size;
}

function follow(model: ApiModel, keys: readonly Key[]): Holder {
  const step = (holder: unknown, key: Key): unknown =>
    holder instanceof Map ? holder.get(key) : (holder as Record<Key, unknown>)[key];
  return keys.reduce<unknown>(step, model) as Holder;
}

function put(holder: Holder, key: Key, value: unknown): void {
  if (holder instanceof Map) holder.set(String(key), value);
  else holder[key] = value;
}

/** Without its last item. */
function shorten(holder: Holder): void {
  if (holder instanceof Map) holder.delete([...holder.keys()].at(-1) ?? '');
  else (holder as unknown as unknown[]).pop();
}
