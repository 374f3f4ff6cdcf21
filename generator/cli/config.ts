import { readFileSync } from 'node:fs';
import { Ajv, type DefinedError } from 'ajv';
import type { Result } from '../diagnostics/diagnostic.js';
import type { EditMode, EnumStyle, PackageOptions, ValueOptions } from '../emit/core/emitter.js';
import type { PackOptions } from '../pack/options.js';
import type { Filter } from '../spec/filter.js';
import type { ConfigFile } from './config-file.js';
import { explainProblems } from './schema-problems.js';

/** What to generate, as a person writes it; described in `sdkwright.schema.json`. */
export interface Config {
  readonly input: string;
  readonly name?: string;
  /** Relative to the configuration. */
  readonly overlays?: readonly string[];
  readonly filter?: Filter;
  readonly allowOrigins?: readonly string[];
  readonly strict?: boolean;
  readonly targets: readonly TargetConfig[];
}

/** One package to generate, as a person writes it. */
export interface TargetConfig extends ValueOptions {
  /** Name of a built-in emitter, path of a file that starts with a dot, or name of a package. */
  readonly emitter: string;
  /** Relative to the configuration. */
  readonly out: string;
  readonly package?: Omit<PackageOptions, 'version'> & Partial<PackageOptions>;
  readonly enums?: EnumStyle;
  readonly edits?: EditMode;
  readonly pack?: PackOptions;
}

const ajv = new Ajv({ allErrors: true, verbose: true });
const schemaUrl = new URL('../../sdkwright.schema.json', import.meta.url);
ajv.addSchema(JSON.parse(readFileSync(schemaUrl, 'utf8')) as object, 'config');

/** Whether a text can be the name of an npm package. */
export function isPackageName(text: string): boolean {
  return ajv.validate<string>('config#/definitions/packageName', text);
}

/** Checks a configuration against its schema. */
export function checkConfig({ value, locate }: ConfigFile): Result<Config | undefined> {
  if (ajv.validate<Config>('config', value)) return [value, []];
  return [undefined, explainProblems((ajv.errors ?? []) as DefinedError[], locate, 'the configuration')];
}
