import { Command, CommanderError } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import { printable } from '../diagnostics/printable.js';
import { isSystemError } from '../output/file-system.js';
import { generator } from '../output/identity.js';
import type { Context } from './context.js';
import type { Io } from './io.js';
import { report } from './report.js';

type Add = (program: Command, context: Context) => void;

/** Each is loaded when it is called: some need a compiler, a formatter, a server. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  generate: async () => (await import('./generate.js')).addGenerate,
  check: async () => (await import('./check.js')).addCheck,
  validate: async () => (await import('./validate.js')).addValidate,
  bundle: async () => (await import('./bundle.js')).addBundle,
  diff: async () => (await import('./diff.js')).addDiff,
  changelog: async () => (await import('./changelog.js')).addChangelog,
  release: async () => (await import('./release.js')).addRelease,
  migrate: async () => (await import('./migrate.js')).addMigrate,
  build: async () => (await import('./build.js')).addBuild,
  pack: async () => (await import('./pack.js')).addPack,
  mock: async () => (await import('./mock.js')).addMock,
  init: async () => (await import('./init.js')).addInit,
  ci: async () => (await import('./ci.js')).addCi,
  explain: async () => (await import('./explain.js')).addExplain,
};

/** Exit status for a mistake in how the command was called. */
const usageStatus = 2;
/** Exit status for a bug of ours (EX_SOFTWARE). */
const bugStatus = 70;

/**
 * Runs one command line, without the name of the program. Answers the exit status: 0, 1 for mistakes in the input
 * and what the system refuses, 2 for wrong usage, 70 for a bug of sdkwright. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const settle = async (work: Promise<number>) => {
    status = await work;
  };
  try {
    const program = createProgram(io);
    const context = { io: { ...io, debug: argv.includes('--debug') }, settle };
    for (const add of await loadCommands(argv)) add(program, context);
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageStatus;
    if (isSystemError(error) && !argv.includes('--debug'))
      return report([diagnostic('system-refused', { reason: error.message })], io);
    io.stderr.write(describeBug(error, argv.includes('--debug')));
    return bugStatus;
  }
}

/** The command that is called, or all of them where it takes all to answer. */
async function loadCommands([first = '']: readonly string[]): Promise<readonly Add[]> {
  const called = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return Promise.all((called ? [called] : Object.values(commands)).map((load) => load()));
}

function createProgram({ stdout, stderr }: Io): Command {
  return new Command(generator.name)
    .description('Reads an OpenAPI description, writes a complete SDK, serves the API as a mock.')
    .version(generator.version)
    .option('--debug', 'show where an internal error comes from')
    .showHelpAfterError('See --help.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
}

function describeBug(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const request = 'this is a bug of sdkwright, please report it; --debug shows where it comes from';
  const stack = debug && error instanceof Error ? `${String(error.stack)}\n` : '';
  return `internal error: ${printable(message)} (${request})\n${stack}`;
}
