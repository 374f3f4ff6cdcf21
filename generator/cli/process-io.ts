import type { Io } from './io.js';

/** The world of this process. A reader that closes its pipe early (`| head`) ends the process quietly. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    stdout,
    stderr,
    cwd: process.cwd(),
    started: 0,
    terminal: stderr.isTTY,
    color: stderr.isTTY && stderr.hasColors(),
    format: env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty',
    workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
    interrupted: waitForSignal,
  };
}

function waitForSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
