import type { Doc } from './doc.js';
import type { TypeNode } from './type-nodes.js';

/** An expression as it is written. */
export type Expression =
  | { readonly kind: 'name' | 'this' | 'text' | 'number' | 'word'; readonly text: string }
  | { readonly kind: 'template'; readonly tag: Expression | undefined; readonly text: string }
  | MemberAccess
  | Call
  | ObjectLiteral
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | FunctionLiteral
  | { readonly kind: 'cast'; readonly value: Expression; readonly operator: string; readonly type: TypeNode }
  | { readonly kind: 'spread'; readonly value: Expression }
  | { readonly kind: 'otherwise'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'prefix'; readonly operator: string; readonly value: Expression }
  | Operation;

/** An arrow function. */
export interface FunctionLiteral {
  readonly kind: 'function';
  /** Before the arrow. */
  readonly head: Doc;
  readonly body: Expression | Block;
}

/** The body of a function, laid out. */
export interface Block {
  readonly kind: 'block';
  readonly doc: Doc;
}

/** Two values and what is made of them. */
export interface Operation {
  readonly kind: 'operation';
  readonly left: Expression;
  readonly operator: string;
  readonly right: Expression;
}

/** A member of a value, by its name or, in brackets, by a text. */
export interface MemberAccess {
  readonly kind: 'member';
  readonly object: Expression;
  readonly name: string;
  readonly isBracketed: boolean;
  /** Whether there may be no value. */
  readonly isOptional: boolean;
}

/** A call, with or without `new`. */
export interface Call {
  readonly kind: 'call' | 'new';
  readonly callee: Expression;
  /** In angle brackets, or nothing. */
  readonly types: Doc;
  readonly values: readonly Expression[];
}

/** An object, which stays on several lines when its first property is not on the line of the brace. */
export interface ObjectLiteral {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  readonly isWrapped: boolean;
}

/** A property of an object. */
export interface Property {
  readonly comments: readonly Doc[];
  readonly isAfterBlank: boolean;
  /** Undefined where members of another object are taken over. */
  readonly key: string | undefined;
  /** Undefined where it is what has the name of the key. */
  readonly value: Expression | undefined;
}
