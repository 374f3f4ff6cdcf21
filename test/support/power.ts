/** Effects on the world that are still allowed; then the process counts as killed, and none has an effect. */
let left = Infinity;
let dead = false;

/** Names of what changes the world. */
const EFFECTS: ReadonlySet<string> = new Set([
  'copyFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'writeFile',
  'execFile',
]);

/** A module of Node.js whose effects stop when the power does. Functions that take time answer with promises. */
export function wire<M extends object>(module: M): M {
  const wired = Object.entries(module).map(([name, value]: [string, unknown]) => [
    name,
    EFFECTS.has(name) && typeof value === 'function'
      ? guard(value as (...args: unknown[]) => unknown)
      : value,
  ]);
  return Object.fromEntries(wired) as M;
}

function guard(call: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    if (dead || left <= 0) {
      dead = true;
      // Nothing happens any more, not even a failure that could be handled.
      return Promise.reject(new Error('killed'));
    }
    left -= 1;
    return call(...args);
  };
}

/** Lets some work have so many effects; answers whether it was killed. */
export async function killAfter(effects: number, work: () => Promise<unknown>): Promise<boolean> {
  left = effects;
  dead = false;
  await work().catch((error: unknown) => {
    if (!dead) throw error;
  });
  return dead;
}

/** Everything has effects again. */
export function powerOn(): void {
  left = Infinity;
  dead = false;
}
