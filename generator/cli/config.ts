import { readFileSync } from 'node:fs';
import { Ajv, type DefinedError } from 'ajv';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { EnumStyle, PackageOptions } from '../emit/core/emitter.js';
import type { Filter } from '../spec/filter.js';
import type { ConfigFile, ConfigPath } from './config-file.js';

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
export interface TargetConfig {
  /** Name of a built-in emitter, path of a file that starts with a dot, or name of a package. */
  readonly emitter: string;
  /** Relative to the configuration. */
  readonly out: string;
  readonly package?: PackageOptions;
  readonly enums?: EnumStyle;
}

interface Rules {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Rules>>;
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
  const problems = (ajv.errors ?? []) as DefinedError[];
  return [undefined, problems.map((problem) => explain(problem, locate))];
}

function explain(problem: DefinedError, locate: ConfigFile['locate']): Diagnostic {
  const path = problem.instancePath.split('/').slice(1);
  const rules = problem.parentSchema as Rules;
  if (problem.keyword === 'additionalProperties') {
    const key = problem.params.additionalProperty;
    return diagnostic('config-invalid', explainUnknown(key, rules), locate(path, key));
  }
  if (problem.keyword === 'required') {
    const key = problem.params.missingProperty;
    const about = rules.properties?.[key]?.description;
    return diagnostic('config-invalid', { problem: `"${key}" is missing`, about }, locate(path));
  }
  const args = { problem: describe(problem, path), about: rules.description };
  return diagnostic('config-invalid', args, locate(path));
}

function explainUnknown(key: string, { properties = {} }: Rules) {
  const known = Object.keys(properties).filter((name) => name !== '$schema');
  const about = `known: ${known.join(', ')}`;
  return { problem: `unknown key "${key}"`, near: nearest(key, known), about };
}

function describe(problem: DefinedError, path: ConfigPath): string {
  const subject = path.length > 0 ? `"${path.join('.')}"` : 'the configuration';
  if (problem.keyword === 'pattern') return `${subject} is not well-formed: ${JSON.stringify(problem.data)}`;
  return `${subject} ${problem.message ?? 'is not valid'}`;
}
