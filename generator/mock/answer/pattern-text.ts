/** Most repetitions that are tried beyond those that a pattern asks for. */
const MOST_EXTRA = 64;

/** A character of a text is one of these that fits, the first ones preferred. */
const CHARACTERS = Array.from(
  `a0A-_. ${String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index))}é`,
);

/**
 * The same short text each time that matches a pattern and has at least so many characters, `undefined` where none is
 * found: what only looks around is passed over, and of alternatives the first is taken.
 */
export function textFor(pattern: string, minLength = 0): string | undefined {
  const key = `${minLength} ${pattern}`;
  if (!found.has(key)) found.set(key, search(pattern, minLength));
  return found.get(key);
}

/** An API has few patterns, and each is asked for often. */
const found = new Map<string, string | undefined>();

function search(pattern: string, minLength: number): string | undefined {
  try {
    const expression = new RegExp(pattern, 'u');
    for (let extra = 0; extra <= MOST_EXTRA; extra += 1) {
      const text = new Walk(pattern, extra).alternatives();
      if (text.length >= minLength && expression.test(text)) return text;
    }
  } catch {
    // No expression of this language.
  }
  return undefined;
}

/** Goes through a pattern that is known to be one, and writes what matches on its way. */
class Walk {
  #rest: string;
  readonly #extra: number;

  /** `extra`: how many times more often than they must parts stand that may be repeated. */
  constructor(pattern: string, extra: number) {
    this.#rest = pattern;
    this.#extra = extra;
  }

  /** Up to the end of the pattern or of the group. */
  alternatives(): string {
    const first = this.#sequence();
    while (this.#take(/^\|/)) this.#sequence();
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#rest !== '' && !/^[|)]/.test(this.#rest)) {
      const variants = this.#part();
      const times = this.#times();
      text += Array.from({ length: times }, (_, index) => variants[index % variants.length]).join('');
    }
    return text;
  }

  /** What fits a part: repetitions take turns, for patterns that want some of each. */
  #part(): readonly string[] {
    if (this.#take(/^(\^|\$|\\[bB]|\\\d+|\\k<\w+>)/)) return [''];
    const group = this.#take(/^\((\?(:|<?[=!]|<\w+>))?/);
    if (group !== undefined) {
      const text = this.alternatives();
      this.#take(/^\)/);
      return [/[=!]$/.test(group) ? '' : text];
    }
    return characters(
      this.#take(/^(\[(\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u.{4}|\\x..|\\c.|\\.|.)/su) ?? '',
    );
  }

  #times(): number {
    const quantifier = this.#take(/^([*+?]|\{\d+(,\d*)?\})\??/);
    if (quantifier === undefined) return 1;
    const [least = 0, most = least] = bounds(quantifier);
    return Math.min(least + this.#extra, most);
  }

  #take(expression: RegExp): string | undefined {
    const [taken] = expression.exec(this.#rest) ?? [];
    if (taken !== undefined) this.#rest = this.#rest.slice(taken.length);
    return taken;
  }
}

function bounds(quantifier: string): readonly number[] {
  if (quantifier.startsWith('*')) return [0, Infinity];
  if (quantifier.startsWith('+')) return [1, Infinity];
  if (quantifier.startsWith('?')) return [0, 1];
  const [least = '', most] = quantifier.replace(/[{}?]/g, '').split(',');
  return [Number(least), most === undefined ? Number(least) : most === '' ? Infinity : Number(most)];
}

function characters(part: string): readonly string[] {
  const expression = new RegExp(`^${part}$`, 'u');
  const fitting = CHARACTERS.filter((each) => expression.test(each));
  return fitting.length > 0 ? fitting : [part];
}
