/** What emitters of one's own are written with; everything else is called through the command line. */
export {
  defineEmitter,
  type EmitterDefinition,
  type FileOptions,
  type Files,
} from './emit/core/define-emitter.js';
export type { EmitOptions, PackageOptions, ValueOptions } from './emit/core/emitter.js';
export type * from './model/answer.js';
export type * from './model/auth.js';
export type * from './model/model.js';
export { allOperations, flattenResources, pathTemplate, requestSchemas } from './model/operations.js';
export type * from './model/schema.js';
export type * from './model/servers.js';
export type * from './model/styles.js';
export { childSchemas, mapSchema, reachableNames, visitSchema } from './model/visit.js';
