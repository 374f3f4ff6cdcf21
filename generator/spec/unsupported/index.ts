import { bodyConstructs } from './bodies.js';
import { callConstructs } from './calls.js';
import type { Construct } from './construct.js';
import { schemaConstructs } from './schemas.js';

/** Everything in OpenAPI that the SDK does not follow, with what it does instead. */
export const unsupported: readonly Construct[] = [
  ...callConstructs,
  ...bodyConstructs,
  ...schemaConstructs,
];
