import { execFileSync } from 'node:child_process';

/** The same for everybody who runs the tests: no settings of theirs, and dates of no importance. */
const env = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Jenny',
  GIT_AUTHOR_EMAIL: 'jenny@example.com',
  GIT_COMMITTER_NAME: 'Jenny',
  GIT_COMMITTER_EMAIL: 'jenny@example.com',
};

/** Makes git, which is run by the tested code as well, independent of the machine. */
export function useOwnGit(): void {
  Object.assign(process.env, env);
}

/** Runs git; answers what it prints. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
}

/** Makes a repository of a folder, with all that is in it committed. */
export function startRepository(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitAll(folder, 'Start');
}

/** Commits everything. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}
