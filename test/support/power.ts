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
  'execFile',
  'fetch',
]);

/** A module whose effects stop when the power does; callbacks are not known. */
export function wire<M extends object>(module: M): M {
  const wired = Object.entries(module).map(([name, value]: [string, unknown]) => [
    name,
    EFFECTS.has(name) && typeof value === 'function' ? guard(value as Effect, name.endsWith('Sync')) : value,
  ]);
  return Object.fromEntries(wired) as M;
}

interface Effect {
  (...args: unknown[]): unknown;
  /** What `promisify` makes of it, where that is said. */
  [promisify.custom]?: Effect;
}

function guard(effect: Effect, isSync = false): Effect {
  const guarded: Effect = (...args) => {
    if (!isOver()) return effect(...args);
    if (isSync) throw new Error('killed');
    return neverDone();
  };
  const promising = effect[promisify.custom];
  return promising ? Object.assign(guarded, { [promisify.custom]: guard(promising) }) : guarded;
}

function isOver(): boolean {
  dead ||= left <= 0;
  left -= 1;
  return dead;
}

/** Nothing happens any more, and whatever is tried afterwards has no effect either. */
function neverDone(): Promise<never> & { readonly child: { readonly stdin: null } } {
  return Object.assign(Promise.reject(new Error('killed')), { child: { stdin: null } });
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
