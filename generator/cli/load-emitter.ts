import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result, SourceLocation } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { adaptEmitter, describeFailure } from '../emit/core/adapt-emitter.js';
import type { EmitterDefinition } from '../emit/core/define-emitter.js';
import type { Emitter } from '../emit/core/emitter.js';
import { emitterNames, findEmitter } from '../emit/registry.js';

/** Where an emitter is asked for. */
export interface EmitterPlace {
  /** Absolute path of the configuration: other modules are looked for as if it imported them. */
  readonly config: string;
  readonly locate: () => SourceLocation;
}

/** A built-in emitter, or the default export of a file (`./routes.mjs`) or package. */
export async function loadEmitter(name: string, place: EmitterPlace): Promise<Result<Emitter | undefined>> {
  const known = findEmitter(name);
  if (known) return [known, []];
  try {
    const module = (await import(await addressOf(name, place.config))) as { default?: unknown };
    if (isDefinition(module.default)) return [adaptEmitter(module.default), []];
    const problem = 'its default export has no "name" or no function "emit"';
    return [undefined, [diagnostic('emitter-invalid', { name, problem }, place.locate())]];
  } catch (error) {
    return [undefined, [await explainFailure(name, place, error)]];
  }
}

/**
 * Whether an emitter is one of ours. Whoever wrote one of their own may have changed it: what it would write is not
 * known beforehand.
 */
export function isBuiltIn(emitter: Emitter): boolean {
  return findEmitter(emitter.name) === emitter;
}

function isDefinition(value: unknown): value is EmitterDefinition {
  if (typeof value !== 'object' || value === null) return false;
  const { name, emit } = value as Partial<Record<keyof EmitterDefinition, unknown>>;
  return typeof name === 'string' && typeof emit === 'function';
}

/** A module that is not there, or one that cannot be loaded: perhaps because of what it imports itself. */
async function explainFailure(
  name: string,
  { config, locate }: EmitterPlace,
  error: unknown,
): Promise<Diagnostic> {
  if (!(await isThere(name, config))) {
    const known = emitterNames();
    const args = { name, known: known.join(', '), near: nearest(name, known) };
    return diagnostic('unknown-emitter', args, locate());
  }
  const { reason, trace } = describeFailure(error);
  const problem = diagnostic('emitter-invalid', { name, problem: reason }, locate());
  return { ...problem, ...(trace !== undefined && { trace }) };
}

async function isThere(name: string, config: string): Promise<boolean> {
  try {
    const url = new URL(await addressOf(name, config));
    return url.protocol !== 'file:' || existsSync(url);
  } catch (error) {
    return !['ERR_MODULE_NOT_FOUND', 'ERR_INVALID_MODULE_SPECIFIER'].includes(codeOf(error));
  }
}

async function addressOf(name: string, config: string): Promise<string> {
  const { resolve } = await import('import-meta-resolve');
  return resolve(name, pathToFileURL(config).href);
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown } | undefined)?.code);
}
