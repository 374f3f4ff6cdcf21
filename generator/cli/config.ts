import { readFileSync } from 'node:fs';
import type { DefinedError } from 'ajv';
import type { Result } from '../diagnostics/diagnostic.js';
import type { EditMode, EnumStyle, PackageOptions, ValueOptions } from '../emit/core/emitter.js';
import type { PackOptions } from '../pack/options.js';
import type { Filter } from '../spec/filter.js';
import type { ConfigFile, ConfigPath } from './config-file.js';
import { fitsSchema, type Schema } from './fits-schema.js';
import { explainProblems } from './schema-problems.js';

/** What to generate, as a person writes it; described in `sdkwright.schema.json`. */
export type Config = ApiConfig | { readonly apis: Readonly<Record<string, ApiConfig>> };

/** What to generate from one description. */
export interface ApiConfig {
  readonly input: string;
  readonly name?: string;
  /** Relative to the configuration. */
  readonly overlays?: readonly string[];
  readonly filter?: Filter;
  readonly allowOrigins?: readonly string[];
  readonly strict?: boolean;
  readonly versions?: readonly VersionConfig[];
  readonly targets: readonly TargetConfig[];
}

/** Another version of an API, as a person writes it. */
export interface VersionConfig {
  readonly name: string;
  /** Relative to the configuration, as are overlays. */
  readonly input: string;
  readonly overlays?: readonly string[];
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

const schemaUrl = new URL('../../sdkwright.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaUrl, 'utf8')) as Schema;

/** Whether a text can be the name of an npm package. */
export function isPackageName(text: string): boolean {
  return fitsSchema(text, { $ref: '#/definitions/packageName' }, schema);
}

/** Checks a configuration against its schema. */
export async function checkConfig({ value, locate }: ConfigFile): Promise<Result<Config | undefined>> {
  if (fitsSchema(value, schema, schema)) return [value as Config, []];
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({ allErrors: true, verbose: true });
  ajv.validate(schema, value);
  return [undefined, explainProblems((ajv.errors ?? []) as DefinedError[], locate, 'the configuration')];
}

/** One API of a configuration. */
export interface ConfiguredApi {
  /** What it is listed as; undefined where the configuration is about this one only. */
  readonly name: string | undefined;
  /** Where it stands in the configuration. */
  readonly path: ConfigPath;
  readonly config: ApiConfig;
}

/** The APIs of a configuration, in its order. */
export function apisOf(config: Config): readonly ConfiguredApi[] {
  if (!('apis' in config)) return [{ name: undefined, path: [], config }];
  return Object.entries(config.apis).map(([name, api]) => ({ name, path: ['apis', name], config: api }));
}
