import type { PageMethods } from './page.js';

/** Key, of types only, under which a model says what its ids name: `readonly [expandable]?: { customer: Customer }`. */
export declare const expandable: unique symbol;

/**
 * Key, of types only, under which a model names its properties that hold no ids themselves but lead to some:
 * `readonly [passages]?: 'items' | 'shipping'`.
 */
export declare const passages: unique symbol;

type Expandable = typeof expandable;

/** What the ids of `T` name, by their property. */
type Targets<T> = Expandable extends keyof T ? NonNullable<T[Expandable]> : unknown;

/** First step of a path. */
type Head<P extends string> = P extends `${infer First}.${string}` ? First : P;

/**
 * What follows a step of a path; never when nothing does. `Tail<P, 'data'>` makes the paths of a list those of its
 * items.
 */
export type Tail<P extends string, Step> = string extends P
  ? string
  : P extends `${Step & string}.${infer Rest}`
    ? Rest
    : never;

/** `T` with the ids that the paths name replaced by what they name. */
export type Expanded<T, P extends string> = {
  [K in keyof T]: K extends Head<P>
    ? K extends keyof Targets<T>
      ? Deep<Targets<T>[K], Tail<P, K>> | Extract<T[K], null | undefined>
      : Deep<T[K], Tail<P, K>>
    : T[K];
};

/** Goes on through unions, arrays, lists and plain objects. */
type Deep<T, P extends string> = [P] extends [never]
  ? T
  : T extends readonly (infer Item)[]
    ? Deep<Item, P>[]
    : [Head<P> & keyof T] extends [never]
      ? T
      : T extends AsyncIterable<infer Item>
        ? Expanded<Data<T>, P> & PageMethods<Deep<Item, Tail<P, Head<P>>>>
        : T extends object
          ? Expanded<T, P>
          : T;

/** A page as plain data: what it holds without what it can do. */
type Data<T> = Omit<T, keyof PageMethods<unknown>>;

/** `T` when nobody knows which ids are replaced: each may be what it names. */
export type MaybeExpanded<T> = {
  [K in keyof T]: K extends Expandable
    ? T[K]
    : K extends keyof Targets<T>
      ? T[K] | Perhaps<Targets<T>[K]>
      : Perhaps<T[K]>;
};

type Perhaps<T> = T extends readonly (infer Item)[]
  ? Perhaps<Item>[]
  : T extends AsyncIterable<infer Item>
    ? MaybeExpanded<Data<T>> & PageMethods<Perhaps<Item>>
    : T extends Date
      ? T
      : T extends object
        ? MaybeExpanded<T>
        : T;

/** What a call that expands the paths `P` returns: `T` itself when there are none. */
export type Result<T, P extends string> = [P] extends [never]
  ? T
  : string extends P
    ? MaybeExpanded<T>
    : Expanded<T, P>;

/** Whether the object stands there, not its id. */
export function isExpanded<T>(value: T): value is Exclude<T, string | null | undefined> {
  return typeof value === 'object' && value !== null;
}

/** The id of what may be an id or the object itself; null and undefined stay what they are. */
export function idOf<T extends string | { readonly id: string } | null | undefined>(
  value: T,
): string | Extract<T, null | undefined> {
  return typeof value === 'object' && value !== null
    ? value.id
    : (value as string | Extract<T, null | undefined>);
}

/** Whether the object is what remains of a deleted one. */
export function isDeleted<T>(value: T): value is Extract<T, { readonly deleted: true }> {
  return typeof value === 'object' && value !== null && 'deleted' in value && value.deleted === true;
}
