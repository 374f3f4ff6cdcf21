/** Who is touched by a change: those who send what changed, those who receive it, or neither. */
export type Direction = 'request' | 'response' | 'both' | 'none';

/** What can be a step on the way to a part of an API. */
export type StepKind =
  | 'auth'
  | 'body'
  | 'callback'
  | 'error'
  | 'event'
  | 'failure'
  | 'header'
  | 'items'
  | 'members'
  | 'operation'
  | 'option'
  | 'page'
  | 'pagination'
  | 'parameter'
  | 'place'
  | 'property'
  | 'resource'
  | 'response'
  | 'schema'
  | 'target'
  | 'value'
  | 'variant';

/** One step from an API to a part of it. */
export interface Step {
  readonly kind: StepKind;
  /** As the description spells it; empty where there is only one of the kind. */
  readonly name: string;
}

/** The way to a part of an API, from the outside in; by the old names, except to what is new. */
export type Place = readonly Step[];

/** What happened to something. */
export type FactKind = 'added' | 'removed' | 'changed' | 'renamed' | 'moved';

/** How the values allowed now relate to those that were: all of them and more, only some of them, or others. */
export type Relation = 'wider' | 'narrower' | 'other';

/** One difference between two versions of an API, told once and without a judgement. */
export interface Fact {
  /** The type of the model and, where one of its members changed, that member: `operation`, `property.required`. */
  readonly subject: string;
  readonly kind: FactKind;
  readonly place: Place;
  readonly direction: Direction;
  /** What was: a value, a name or the part of the model. */
  readonly before?: unknown;
  /** What is. */
  readonly after?: unknown;
  /** Of changes to what values are allowed. */
  readonly relation?: Relation;
}
