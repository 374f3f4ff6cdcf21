import { Option } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { ConfiguredApi } from './config.js';

/** Which APIs of a configuration a command is about. */
export interface ApiFlags {
  readonly api?: readonly string[];
}

/** `--api NAME`, which may be repeated. */
export function apiOption(): Option {
  const gather = (name: string, before: readonly string[] = []): readonly string[] => [...before, name];
  return new Option(
    '--api <name>',
    'only this of the APIs that the configuration lists; may be repeated',
  ).argParser(gather);
}

/** The APIs with these names, in the order of the configuration; all of them where none is named. */
export function chooseApis(
  apis: readonly ConfiguredApi[],
  names: readonly string[] | undefined,
): Result<readonly ConfiguredApi[]> {
  if (!names) return [apis, []];
  const known = apis.flatMap(({ name }) => name ?? []);
  const unknown = names.filter((name) => !known.includes(name));
  return [
    apis.filter(({ name }) => name !== undefined && names.includes(name)),
    unknown.map((name) => unknownApi(name, known)),
  ];
}

/** An API that a configuration does not list among those that it does. */
export function unknownApi(name: string, known: readonly string[]): Diagnostic {
  return diagnostic('unknown-api', { name, known: known.join(', '), near: nearest(name, known) });
}
