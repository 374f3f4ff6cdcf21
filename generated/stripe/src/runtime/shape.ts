import { isBranch } from './form.js';
import { isDateText, type DateForm } from './shape-dates.js';

/** What values are made of, as far as something is done with them on their way; generated. */
export type Shape = ShapeNode | (() => Shape);

/** One level of a `Shape`. Anything fits where nothing is said. */
export interface ShapeNode {
  readonly type?: ShapeType;
  /** The caller has a `Date`. */
  readonly date?: DateForm;
  /** It is one of these. */
  readonly values?: readonly unknown[];
  /** The server may answer with other values. */
  readonly open?: true;
  readonly nullable?: true;
  /** Members by their name on the wire. */
  readonly members?: Readonly<Record<string, Shape>>;
  /** What the caller calls members, where that is not their name on the wire. */
  readonly names?: Readonly<Record<string, string>>;
  /** Members that are always there, by their name on the wire. */
  readonly required?: readonly string[];
  /** Members that are only sent, or only received. */
  readonly scopes?: Readonly<Record<string, 'sent' | 'received'>>;
  /** Items of a list; members of no such name. */
  readonly others?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly by?: ShapeSelector;
  /** It is a page that goes on by itself. */
  readonly pages?: { readonly query?: Shape; readonly expand?: string };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What a value is in JSON. */
export type ShapeType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** The member that tells alternatives apart, by both its names, and which of them its values name, by index. */
export interface ShapeSelector {
  readonly wire: string;
  readonly caller: string;
  readonly variants: Readonly<Record<string, number>>;
}

/** In which form a value is: that of the wire or that of the caller. */
export type Side = 'wire' | 'caller';

/** A shape that is no function. */
export function opened(shape: Shape): ShapeNode {
  let node = shape;
  while (typeof node === 'function') node = node();
  return node;
}

/** What a table holds under a name, none of what every object inherits. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether a member is not there on that side, required or not. */
export function isAbsent({ scopes }: ShapeNode, name: string, sending: boolean): boolean {
  return own(scopes, name) === (sending ? 'received' : 'sent');
}

/** The shape of a value, of several the one that fits best; undefined when none does. */
export function chosen(shape: Shape, value: unknown, side: Side): ShapeNode | undefined {
  const node = opened(shape);
  if (node.oneOf === undefined) return node;
  const variant = named(node, value, side) ?? bestOf(node.oneOf, value, side);
  return variant && chosen(variant, value, side);
}

/** The alternative that a value says itself it is. */
export function named({ oneOf, by }: ShapeNode, value: unknown, side: Side): Shape | undefined {
  const index = by && own(by.variants, String(memberOf(value, by[side])));
  return index === undefined ? undefined : oneOf?.[index];
}

/** Whether a value is of the type, whatever is inside. */
export function isOfType({ type, date }: ShapeNode, value: unknown, side: Side): boolean {
  if (date !== undefined) return value instanceof Date ? side === 'caller' : isDateText(value, date);
  switch (type) {
    case undefined:
      return true;
    case 'integer':
      return Number.isInteger(value) || typeof value === 'bigint';
    case 'number':
      return Number.isFinite(value) || typeof value === 'bigint';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isBranch(value) && !Array.isArray(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

/** The first of those that fit best. */
function bestOf(variants: readonly Shape[], value: unknown, side: Side): Shape | undefined {
  const typed = variants.filter((variant) => fits(variant, value, side) !== undefined);
  const [first, ...others] = typed;
  const better = (best: Shape, other: Shape): Shape =>
    (fits(other, value, side) ?? 0) > (fits(best, value, side) ?? 0) ? other : best;
  return first && others.reduce(better, first);
}

/** How well a value fits; undefined when it does not. */
function fits(shape: Shape, value: unknown, side: Side): number | undefined {
  const node = opened(shape);
  if (node.oneOf) return fitsOneOf(node.oneOf, value, side);
  if (!isOfType(node, value, side) || !isAmong(node, value, side)) return undefined;
  if (Array.isArray(value))
    return value.length === 0 || node.others === undefined ? 0 : fits(node.others, value[0], side);
  return node.type === 'object' ? fitsMembers(node, value as object, side) : 0;
}

function fitsOneOf(variants: readonly Shape[], value: unknown, side: Side): number | undefined {
  const found = variants.flatMap((variant) => fits(variant, value, side) ?? []);
  return found.length === 0 ? undefined : Math.max(...found);
}

function isAmong({ values, open }: ShapeNode, value: unknown, side: Side): boolean {
  return values === undefined || values.includes(value) || (open === true && side === 'wire');
}

/** Known members speak for it, missing ones against it; one that has to have another value rules it out. */
function fitsMembers(node: ShapeNode, value: object, side: Side): number | undefined {
  const sending = side === 'caller';
  let score = 0;
  for (const [wire, shape] of Object.entries(node.members ?? {})) {
    const name = sending ? (own(node.names, wire) ?? wire) : wire;
    const member = memberOf(value, name);
    if (member !== undefined) score += 1;
    else if (node.required?.includes(wire) && !isAbsent(node, wire, sending)) score -= MISSING;
    if (member != null && !isAmong(opened(shape), member, side)) return undefined;
  }
  return score;
}

/** Weighs more than all members that are there. */
const MISSING = 10_000;

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
