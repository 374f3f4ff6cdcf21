import { git } from './git.js';

/** Where people find the repository that a folder is in: the address of its origin, as npm wants it, if it has one. */
export async function homePageOf(folder: string): Promise<string | undefined> {
  // As it is written: git may be told to go elsewhere for it.
  const origin = await git(folder, 'config', '--get', 'remote.origin.url').catch(() => '');
  return addressOf(origin);
}

/** Whoever may push is no part of it, and neither is a password that was written there. */
function addressOf(origin: string): string | undefined {
  const [, host, path] =
    /^(?:https|ssh):\/\/(?:[^@/]*@)?([^/:@]+)(?::\d+)?\/(\S+)$/.exec(origin) ??
    /^(?:[^@/:]+@)?([^@/:]+\.[^@/:]+):(?!\/)(\S+)$/.exec(origin) ??
    [];
  return host && path && `https://${host}/${path.replace(/\/$/, '').replace(/\.git$/, '')}`;
}
