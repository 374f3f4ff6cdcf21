import type { GeneratedFile } from '../emit/core/emitter.js';
import type { FormattedFile } from './format.js';

/** A file before and after. */
interface Pair {
  readonly emitted: GeneratedFile;
  readonly formatted: FormattedFile;
}

/** What runs of one process formatted last: what is emitted in the same words again is not formatted again. */
export class FormatMemory {
  readonly #last = new Map<string, ReadonlyMap<string, Pair>>();

  /** Files of a folder in their order, formatted by `format` where the last ones were others. */
  async format(
    folder: string,
    files: readonly GeneratedFile[],
    format: (files: readonly GeneratedFile[]) => Promise<readonly FormattedFile[]>,
  ): Promise<readonly FormattedFile[]> {
    const known = files.map((file) => this.#find(folder, file));
    const fresh = (await format(files.filter((_, index) => !known[index]))).values();
    const pairs = files.flatMap((emitted, index): Pair[] => {
      const formatted = known[index] ?? fresh.next().value;
      return formatted ? [{ emitted, formatted }] : [];
    });
    this.#last.set(folder, new Map(pairs.map((pair) => [pair.emitted.path, pair])));
    return pairs.map(({ formatted }) => formatted);
  }

  #find(folder: string, { path, text, format }: GeneratedFile): FormattedFile | undefined {
    const last = this.#last.get(folder)?.get(path);
    return last?.emitted.text === text && last.emitted.format === format ? last.formatted : undefined;
  }
}
