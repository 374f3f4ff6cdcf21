/** Something another file of the output exports. */
export interface ImportSymbol {
  /** Path of the file within the output, for instance `src/models/charge.ts`. */
  readonly module: string;
  readonly name: string;
  /** Only used as a type: the import disappears when types are erased. */
  readonly typeOnly: boolean;
}

/** One imported name of a file. */
export interface ImportedName {
  readonly symbol: ImportSymbol;
  /** What it is called in this file. */
  readonly local: string;
}

/**
 * A file while it is being written. Emitters never spell an import: they ask for a symbol and use the name they
 * get, which is unlike every name that the file declares.
 */
export class FileDraft<Statement> {
  readonly path: string;
  readonly statements: Statement[] = [];
  /** Names that the file declares or imports. */
  readonly #taken: Set<string>;
  readonly #imports = new Map<string, ImportedName>();

  /** `declared`: all names that the file declares at any depth. */
  constructor(path: string, declared: Iterable<string>) {
    this.path = path;
    this.#taken = new Set(declared);
  }

  /** The local name of a symbol, imported if it is declared elsewhere. */
  use(symbol: ImportSymbol): string {
    if (symbol.module === this.path) return symbol.name;
    const key = `${symbol.module}#${symbol.name}`;
    const known = this.#imports.get(key);
    const typeOnly = symbol.typeOnly && (known?.symbol.typeOnly ?? true);
    const local = known?.local ?? this.#freeName(symbol.name);
    this.#imports.set(key, { symbol: { ...symbol, typeOnly }, local });
    return local;
  }

  /** What has been asked for, by module and name. */
  get imports(): readonly ImportedName[] {
    const key = ({ symbol }: ImportedName): string => `${symbol.module}#${symbol.name}`;
    return [...this.#imports.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  #freeName(name: string): string {
    let free = name;
    while (this.#taken.has(free)) free = `${free}_`;
    this.#taken.add(free);
    return free;
  }
}
