import type { expandable, passages } from './expand.js';

type Expandable = typeof expandable;
type Passages = typeof passages;

/** So many ids deep a path may go: one element a level. */
type Levels = readonly [1, 1, 1, 1];
/** So many plain objects and lists in a row are searched for what could have been meant. */
type Reach = readonly [1, 1, 1];
type Less<Rest extends readonly unknown[]> = Rest extends readonly [unknown, ...infer Fewer] ? Fewer : [];

/**
 * The path itself when it can be expanded in `T`, else the paths that would have been right, given the steps before
 * the wrong one.
 */
export type Check<T, P extends string> = string extends P
  ? P
  : P extends unknown
    ? Walk<T, P, '', Levels>
    : never;

/** Follows the path from `T` on; `Done` are the steps before, with their dots. */
type Walk<
  T,
  P extends string,
  Done extends string,
  Left extends readonly unknown[],
> = Left extends readonly []
  ? Undotted<Done>
  : P extends `${infer Step}.${infer Rest}`
    ? Step extends TargetKey<T>
      ? Walk<Target<T, Step>, Rest, `${Done}${Step}.`, Less<Left>>
      : Step extends Passage<T>
        ? Walk<Value<T, Step>, Rest, `${Done}${Step}.`, Left>
        : Offer<T, Done>
    : P extends TargetKey<T>
      ? `${Done}${P}`
      : Offer<T, Done>;

/** A path that has come to where no id is left ends a step earlier. */
type Offer<T, Done extends string> = [Ahead<T, Reach>] extends [never]
  ? Undotted<Done>
  : `${Done}${Ahead<T, Reach>}`;

/** The paths from `T` to the next ids. */
type Ahead<T, Left extends readonly unknown[]> =
  TargetKey<T> | (Left extends readonly [] ? never : Beyond<T, Passage<T>, Less<Left>>);

type Beyond<T, Step, Left extends readonly unknown[]> = Step extends string
  ? `${Step}.${Ahead<Value<T, Step>, Left>}`
  : never;

type Undotted<Done extends string> = Done extends `${infer Path}.` ? Path : never;

/** Properties of `T`, or of a member of the union `T`, that hold ids. */
type TargetKey<T> = T extends { readonly [expandable]?: unknown } ? TargetKeyOfOne<T> : never;
type TargetKeyOfOne<T> = Expandable extends keyof T ? keyof NonNullable<T[Expandable]> & string : never;

/** What the ids of a property name, out of its array. */
type Target<T, Step> = T extends unknown
  ? Expandable extends keyof T
    ? Step extends keyof NonNullable<T[Expandable]>
      ? Single<NonNullable<T[Expandable]>[Step]>
      : never
    : never
  : never;

/** What a property holds, out of its array. */
type Value<T, Step> = T extends unknown ? (Step extends keyof T ? Single<T[Step]> : never) : never;

type Single<T> = T extends readonly (infer Item)[] ? Item : NonNullable<T>;

/** Properties that hold no ids themselves but lead to some: any in a map. */
type Passage<T> = T extends unknown
  ? string extends keyof T
    ? string
    : Passages extends keyof T
      ? NonNullable<T[Passages]> & string
      : never
  : never;

/**
 * Type of a parameter that takes the paths to expand in `T`. The condition stands inside the array, so that editors
 * offer the paths and a wrong one is told which would have been right.
 */
export type ExpandPaths<T, P extends string> = readonly (P extends Check<T, P> ? P : Check<T, P>)[];
