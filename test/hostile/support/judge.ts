import type { EmitOptions } from '../../../generator/emit/core/emitter.js';
import type { Case } from '../case.js';
import { CANARY, twinOf } from '../payloads.js';
import type { Attempt, Workbench } from './attempt.js';
import { callsCanary, outlineOf } from './outline.js';
import { proseOf } from './prose.js';

/** Compares what is made of hostile descriptions with what is made of their twins, each of which is made once. */
export class Judge {
  readonly #bench: Workbench;
  readonly #twins = new Map<string, Promise<Attempt>>();

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** What is wrong with what a case makes of a text: nothing of it may be left but words. */
  async objections(each: Case, text: string, style: Partial<EmitOptions> = {}): Promise<readonly string[]> {
    const attempt = await this.#bench.attempt(each.describe(text), style);
    const untold = each.code !== undefined && !attempt.diagnostics.some(({ code }) => code === each.code);
    const twin = each.code === undefined ? await this.#twinOf(each, text, style) : undefined;
    return [
      ...(untold ? [`is not ${each.code}`] : []),
      ...(await escapes(attempt, twin)),
      ...mistakes(attempt),
    ];
  }

  #twinOf(each: Case, text: string, style: Partial<EmitOptions>): Promise<Attempt> {
    const harmless = (each.twin ?? twinOf)(text);
    const key = JSON.stringify([each.what, harmless, style]);
    const twin = this.#twins.get(key) ?? this.#bench.attempt(each.describe(harmless), style);
    this.#twins.set(key, twin);
    return twin;
  }
}

/** What of a hostile description became more than words, beside what is made of its harmless twin. */
export async function escapes(attempt: Attempt, twin: Attempt | undefined): Promise<readonly string[]> {
  // What is refused in part has another outline.
  const isAlike = twin !== undefined && codesOf(twin) === codesOf(attempt);
  return isAlike ? await differences(attempt, twin) : intrusions(attempt);
}

/** The codes of all problems, as one text. */
export function codesOf({ diagnostics }: Attempt): string {
  return diagnostics
    .map(({ code }) => code)
    .sort()
    .join();
}

async function differences(attempt: Attempt, twin: Attempt): Promise<readonly string[]> {
  const [own, other] = [attempt, twin].map(
    ({ files }) => new Map(files.map(({ path, text }) => [path, text])),
  );
  const paths = [...new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])];
  const found = await Promise.all(paths.map((path) => difference(path, own?.get(path), other?.get(path))));
  return found.flat();
}

async function difference(path: string, own?: string, twin?: string): Promise<readonly string[]> {
  if (own === undefined || twin === undefined) return [`${path} is ${own === undefined ? 'missing' : 'new'}`];
  if (own === twin) return [];
  const outline = path.endsWith('.ts') ? outlineOf : proseOf;
  const [found, wanted] = await Promise.all([outline(path, own), outline(path, twin)]);
  const at = [...found, ''].findIndex((line, index) => line !== (wanted[index] ?? ''));
  return at < 0 ? [] : [`${path}: ${found[at]?.trim() ?? 'nothing'} for ${wanted[at]?.trim() ?? 'nothing'}`];
}

function intrusions({ files }: Attempt): readonly string[] {
  const sources = files.filter(({ path, text }) => path.endsWith('.ts') && text.includes(CANARY));
  return sources
    .filter(({ path, text }) => callsCanary(outlineOf(path, text)))
    .map(({ path }) => `${path} calls the canary`);
}

/** What is wrong with what is told: each refusal has a place and no stack. */
export function mistakes({ diagnostics }: Attempt): readonly string[] {
  return diagnostics.flatMap(({ code, severity, location, trace }) => [
    ...(severity !== 'error' || (location && location.line > 0 && location.column > 0)
      ? []
      : [`${code} has no place`]),
    ...(trace === undefined ? [] : [`${code} has a stack`]),
  ]);
}
