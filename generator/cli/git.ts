import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const call = promisify(execFile);
/** Lists of files are longer than what is allowed for by default. */
const maxBuffer = 256 * 1024 * 1024;

/** Runs git in a folder, with more in its environment if need be; answers what it prints, without its end. Throws when it fails. */
export async function git(
  where: string | { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  ...args: readonly string[]
): Promise<string> {
  const { cwd, env } = typeof where === 'string' ? { cwd: where, env: {} } : where;
  const { stdout } = await call('git', args, { cwd, env: { ...process.env, ...env }, maxBuffer });
  return stdout.trimEnd();
}

/** Runs git and gives it paths, relative to the folder, of which a command line may not have room for all. */
export async function gitWithPaths(
  cwd: string,
  paths: readonly string[],
  ...args: readonly string[]
): Promise<void> {
  const running = call('git', ['--literal-pathspecs', ...args], { cwd, maxBuffer });
  running.child.stdin?.end(paths.map((path) => `${path}\0`).join(''));
  await running;
}

/** Why git failed, in its own words. */
export function reasonOf(error: unknown): string {
  const { stderr = '', message } = error as Error & { readonly stderr?: string };
  const [line = ''] = stderr.split('\n');
  return line === '' ? message : line.replace(/^fatal: /, '');
}
