import { createRequire } from 'node:module';
import type * as yamlModule from 'yaml';

const require = createRequire(import.meta.url);

/** The package that knows all of YAML: loaded when it is needed, for that takes long and most descriptions are plain. */
export function yaml(): typeof yamlModule {
  return require('yaml') as typeof yamlModule;
}
