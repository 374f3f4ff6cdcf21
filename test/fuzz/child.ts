// Tries cases, one message each, and compiles those that it was told to keep. It is started by children.ts, which gives it
// a folder below the repository for all that it writes.
import { tmpdir } from 'node:os';
import { copyRuntime } from '../../generator/emit/typescript/runtime-files.js';
import { Packages } from '../constructs/packages.js';
import { Workbench } from '../hostile/support/attempt.js';
import type { FuzzCase } from './cases/case.js';
import { examine } from './examine.js';
import { aborted, type Fault } from './fault.js';

/** A case to be tried, or that those which were kept are to be compiled. */
export type Task =
  | {
      readonly name: string;
      readonly fuzzCase: FuzzCase;
      readonly isFormatted: boolean;
      readonly isKept: boolean;
    }
  | 'compile';

/** What became of it: of a compilation, what is wrong by the name of the case. */
export interface Answer {
  readonly isMade: boolean;
  readonly faults: readonly (Fault & { readonly name: string })[];
  /** How many packages were compiled. */
  readonly compiled: number;
}

const bench = new Workbench();
let kept = new Set<string>();
let packages: Packages | undefined;

process.on('message', (task: Task) => void answer(task).then((said) => process.send?.(said)));
process.send?.('ready');

async function answer(task: Task): Promise<Answer> {
  if (task === 'compile') return compile();
  const { name, fuzzCase, isFormatted, isKept } = task;
  const { files, faults } = await examine(bench, fuzzCase, isFormatted);
  if (isKept && files.length > 0) {
    packages ??= new Packages(tmpdir());
    await packages.add(name, [...files, ...(await copyRuntime())]);
    kept.add(name);
  }
  return { isMade: files.length > 0, faults: faults.map((fault) => ({ ...fault, name })), compiled: 0 };
}

async function compile(): Promise<Answer> {
  const [names, program] = [kept, packages];
  [kept, packages] = [new Set(), undefined];
  const faults = program ? complaints(program).map((what) => ({ ...what, name: nameIn(what, names) })) : [];
  await program?.remove();
  return { isMade: false, faults, compiled: names.size };
}

function complaints(program: Packages): readonly Fault[] {
  try {
    return program.check().map((what) => ({ kind: 'uncompiled', what }));
  } catch (error) {
    return [aborted(error)];
  }
}

/** The package that a complaint of the compiler is about. */
function nameIn({ what }: Fault, names: ReadonlySet<string>): string {
  const [name = ''] = what.split('/');
  return names.has(name) ? name : '';
}
