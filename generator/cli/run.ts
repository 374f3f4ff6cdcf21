import { Command, CommanderError } from 'commander';
import { printable } from '../diagnostics/printable.js';
import { generator } from '../output/identity.js';
import { addBuild } from './build.js';
import { addBundle } from './bundle.js';
import { addChangelog } from './changelog.js';
import { addCheck } from './check.js';
import { addDiff } from './diff.js';
import type { Context } from './context.js';
import { addExplain } from './explain.js';
import { addGenerate } from './generate.js';
import { addInit } from './init.js';
import type { Io } from './io.js';
import { addMigrate } from './migrate.js';
import { addMock } from './mock.js';
import { addPack } from './pack.js';
import { addRelease } from './release.js';
import { addValidate } from './validate.js';

const commands = [
  addGenerate,
  addCheck,
  addValidate,
  addBundle,
  addDiff,
  addChangelog,
  addRelease,
  addMigrate,
  addBuild,
  addPack,
  addMock,
  addInit,
  addExplain,
];

/** Exit status for a mistake in how the command was called. */
const usageStatus = 2;
/** Exit status for a bug of ours (EX_SOFTWARE). */
const bugStatus = 70;

/**
 * Runs one command line, without the name of the program. Answers the exit status: 0, 1 for mistakes in the input,
 * 2 for wrong usage, 70 for a bug of sdkwright. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const settle = async (work: Promise<number>) => {
    status = await work;
  };
  try {
    await createProgram({ io: { ...io, debug: argv.includes('--debug') }, settle }).parseAsync(argv, {
      from: 'user',
    });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageStatus;
    io.stderr.write(describeBug(error, argv.includes('--debug')));
    return bugStatus;
  }
}

function createProgram(context: Context): Command {
  const { stdout, stderr } = context.io;
  const program = new Command(generator.name)
    .description('Reads an OpenAPI description, writes a complete SDK, serves the API as a mock.')
    .version(generator.version)
    .option('--debug', 'show where an internal error comes from')
    .showHelpAfterError('See --help.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  for (const add of commands) add(program, context);
  return program;
}

function describeBug(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const request = 'this is a bug of sdkwright, please report it; --debug shows where it comes from';
  const stack = debug && error instanceof Error ? `${String(error.stack)}\n` : '';
  return `internal error: ${printable(message)} (${request})\n${stack}`;
}
