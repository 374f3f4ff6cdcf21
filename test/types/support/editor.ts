/** What an editor shows over a word. */
export interface Hover {
  /** The declaration in short. */
  readonly type: string;
  /** Its documentation, without tags. */
  readonly words: string;
}

/** The language service of one compiler, asked about a place in a program. */
export interface Editor<Place> {
  hover(place: Place): Promise<Hover>;
  /** What can stand there, in order. */
  completions(place: Place): Promise<readonly string[]>;
  /** First lines of the errors that are underlined in the program. */
  errors(place: Place): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A program with a cursor. */
export interface Snippet {
  /** Name of its file. */
  readonly file: string;
  readonly text: string;
  /** Offset of the cursor; -1 if there is none. */
  readonly cursor: number;
}

const PREFIX = `import Stripe, { isDeleted, type CardError, type Charge, type StripeEvent } from '@sdkwright/stripe';
declare const stripe: Stripe;
`;

/** Pieces of code, in which `‸` is the cursor, as whole programs with a client at hand. */
export function snippets(codes: readonly string[]): ReadonlyMap<string, Snippet> {
  return new Map(
    codes.map((code, index) => {
      const text = PREFIX + code;
      return [code, { file: `code-${index}.ts`, text: text.replace('‸', ''), cursor: text.indexOf('‸') }];
    }),
  );
}

/** Settings of the programs. */
export const CONFIG = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  },
  include: ['*.ts'],
} as const;
