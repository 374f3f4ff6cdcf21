import { promisify } from 'node:util';

/** Effects on the world that are still allowed; then the process counts as killed, and none has an effect. */
let left = Infinity;
let dead = false;
/** Of no process: systems count less far. */
const GONE = 2 ** 30;

/** Names of what changes the world. */
const EFFECTS: ReadonlySet<string> = new Set([
  'chmod',
  'copyFile',
  'link',
  'linkSync',
  'mkdir',
  'mkdirSync',
  'mkdtemp',
  'rename',
  'renameSync',
  'rm',
  'rmSync',
  'rmdir',
  'rmdirSync',
  'writeFile',
  'writeFileSync',
  'execFile',
  'fetch',
]);

/** What else may be refused: ways to look at the world. */
const LOOKS: ReadonlySet<string> = new Set(['lstat', 'readFile', 'readdir', 'realpath']);

/** What the system refuses, and from which call on. */
export interface Fault {
  /** Such as `ENOSPC`. */
  readonly code: string;
  /** Calls that can fail so, by their names. */
  readonly calls: readonly string[];
  /** How many of them succeed first. */
  readonly after: number;
  /** Whether all of them fail from then on, or one. */
  readonly lasting?: boolean;
}

let fault: Fault | undefined;
let calls = 0;

/** A module whose effects stop when the power does, or are refused; callbacks are not known. */
export function wire<M extends object>(module: M): M {
  const wired = Object.entries(module).map(([name, value]: [string, unknown]) => [
    name,
    (EFFECTS.has(name) || LOOKS.has(name)) && typeof value === 'function'
      ? guard(value as Effect, name)
      : value,
  ]);
  return Object.fromEntries(wired) as M;
}

interface Effect {
  (...args: unknown[]): unknown;
  /** What `promisify` makes of it, where that is said. */
  [promisify.custom]?: Effect;
}

function guard(effect: Effect, name: string): Effect {
  const guarded: Effect = (...args) => {
    if (EFFECTS.has(name) && isOver()) return fail(name, new Error('killed'));
    const refusal = isRefused(name) ? refusalOf(name, args[0]) : undefined;
    if (!refusal) return effect(...args);
    if (!name.startsWith('writeFile')) return fail(name, refusal);
    // A disk is full when some of it is written.
    const written = effect(args[0], String(args[1]).slice(0, 3));
    return written instanceof Promise ? written.then(() => fail(name, refusal)) : fail(name, refusal);
  };
  const promising = effect[promisify.custom];
  return promising ? Object.assign(guarded, { [promisify.custom]: guard(promising, name) }) : guarded;
}

function isRefused(name: string): boolean {
  if (!fault?.calls.includes(name)) return false;
  calls += 1;
  return fault.lasting ? calls > fault.after : calls === fault.after + 1;
}

function refusalOf(call: string, path: unknown): Error {
  const syscall = call.replace('Sync', '');
  const code = fault?.code ?? '';
  return Object.assign(new Error(`${code}: refused, ${syscall} '${String(path)}'`), { code, syscall, path });
}

function fail(name: string, error: Error): Promise<never> & { readonly child: { readonly stdin: null } } {
  if (name.endsWith('Sync')) throw error;
  return Object.assign(Promise.reject(error), { child: { stdin: null } });
}

/** Does some work while the system refuses something; answers whether it came to that. */
export async function withFault(refused: Fault, work: () => Promise<unknown>): Promise<boolean> {
  [fault, calls] = [refused, 0];
  try {
    await work();
  } finally {
    fault = undefined;
  }
  return calls > refused.after;
}

function isOver(): boolean {
  dead ||= left <= 0;
  left -= 1;
  return dead;
}

/** Lets some work have so many effects, as a process that is not there any more then; answers whether it was killed. */
export async function killAfter(effects: number, work: () => Promise<unknown>): Promise<boolean> {
  const { pid } = process;
  left = effects;
  dead = false;
  Object.defineProperty(process, 'pid', { value: GONE });
  await work()
    .catch((error: unknown) => {
      if (!dead) throw error;
    })
    .finally(() => Object.defineProperty(process, 'pid', { value: pid }));
  return dead;
}

/** Some of the moments between the effects of some work: the first, the last and others in between. */
export function momentsOf(effects: number, most: number): readonly number[] {
  const parts = Array.from({ length: most }, (_, part) => Math.round(((effects - 2) * part) / (most - 1)));
  return [...new Set(parts.map((part) => 1 + Math.max(part, 0)))].filter((moment) => moment < effects);
}

/** How many effects some work has. */
export async function countEffects(work: () => Promise<unknown>): Promise<number> {
  await killAfter(Number.MAX_SAFE_INTEGER, work);
  const used = Number.MAX_SAFE_INTEGER - left;
  powerOn();
  return used;
}

/** Everything has effects again. */
export function powerOn(): void {
  left = Infinity;
  dead = false;
}
