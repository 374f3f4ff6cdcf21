import type { Place } from '../diff/facts/fact.js';
import { FileDraft, type ImportSymbol } from '../emit/core/file-draft.js';
import type { TypescriptStatement } from '../emit/typescript/print.js';

/** A line that code could have, and the part of the API that it is about. */
export interface Sample {
  readonly text: string;
  readonly place: Place;
  /** Id of the operation that it calls. */
  readonly operation?: string;
}

/** Gathers samples, and the imports that they need. */
export class SampleSheet {
  /** What the texts of types ask for names. */
  readonly draft: FileDraft<TypescriptStatement> = new FileDraft('samples.ts', []);
  readonly #samples: Sample[] = [];
  readonly #places = new Map<string, Place>();

  /** The name of something that is exported, and the part of the API that it comes from. */
  use(symbol: ImportSymbol, place: Place): string {
    this.#places.set(keyOf(symbol), place);
    return this.draft.use({ ...symbol, typeOnly: true });
  }

  /** Adds statements, in a block of their own so that names do not meet. */
  add(text: string, place: Place, operation?: string): void {
    const line = `{ ${text.replaceAll('\n', ' ')} }`;
    this.#samples.push({ text: line, place, ...(operation !== undefined && { operation }) });
  }

  /** All lines, after those that come before the blocks. */
  lines(...head: readonly Sample[]): readonly Sample[] {
    const imports = this.draft.imports.map(({ symbol, local }) => ({
      text: `import type { ${symbol.name} as ${local} } from '${entryOf(symbol)}';`,
      place: this.#places.get(keyOf(symbol)) ?? [],
    }));
    return [...imports, ...head, ...this.#samples];
  }
}

function keyOf({ module, name }: ImportSymbol): string {
  return `${module}#${name}`;
}

/** Users import from the main entry; only the runtime's types that some members have are not there. */
function entryOf({ module }: ImportSymbol): string {
  return module.startsWith('src/runtime/') ? `./${module.replace(/\.ts$/, '.js')}` : './src/index.js';
}
