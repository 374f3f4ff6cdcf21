import type { Doc } from './doc.js';
import type { Expression } from './expression-nodes.js';

/** A type as it is written, without its parentheses. */
export type TypeNode =
  | { readonly kind: 'keyword' | 'literal'; readonly text: string }
  | { readonly kind: 'reference'; readonly name: string; readonly types: readonly TypeNode[] }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: string; readonly type: TypeNode }
  | { readonly kind: 'array' | 'rest' | 'optional'; readonly type: TypeNode }
  | { readonly kind: 'indexed'; readonly type: TypeNode; readonly index: TypeNode }
  | { readonly kind: 'union' | 'intersection' | 'tuple'; readonly types: readonly TypeNode[] }
  | ObjectType
  | FunctionType;

/** An object type, which stays on several lines when its first member is not on the line of the brace. */
export interface ObjectType {
  readonly kind: 'object';
  readonly members: readonly Member[];
  readonly isWrapped: boolean;
}

/** The type of a function, or of a class. */
export interface FunctionType {
  readonly kind: 'function';
  readonly isNew: boolean;
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode;
}

/** A member of an object type, or an index signature. */
export interface Member {
  readonly comments: readonly Doc[];
  readonly isAfterBlank: boolean;
  /** With modifiers; of an index signature the parameter, in brackets. */
  readonly key: string;
  readonly type: TypeNode;
}

/** A parameter of a function. */
export interface Parameter {
  /** With dots and question mark. */
  readonly name: string;
  readonly type: TypeNode | undefined;
  /** What it is when it is left out. */
  readonly initial: Expression | undefined;
}

/** A parameter of a type. */
export interface TypeParameter {
  /** With `const` before it. */
  readonly name: string;
  readonly constraint: TypeNode | undefined;
  readonly initial: TypeNode | undefined;
}

/** What a function takes and gives. */
export interface Signature {
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode | undefined;
}
