import type { Encode, Parse } from './request.js';

/** How the later pages of a list are asked for and read. */
export interface ListCodec {
  readonly encode: Encode;
  readonly parse: Parse;
}

/** Of lists inside of answers, where that is not the usual way. */
export const listCodecs: WeakMap<object, ListCodec> = new WeakMap();
