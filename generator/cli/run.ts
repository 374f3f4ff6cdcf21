import { Command, CommanderError } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import { printable } from '../diagnostics/printable.js';
import { isSystemError } from '../output/file-system.js';
import { generator } from '../output/identity.js';
import type { Context } from './context.js';
import type { Io } from './io.js';

/** What the program can be told to do. */
interface Entry {
  readonly about: string;
  /** Loads what adds its arguments, options and action, when it is called: some need a compiler, a formatter, a server. */
  readonly load: () => Promise<(command: Command, context: Context) => void>;
}

const commands: Readonly<Record<string, Entry>> = {
  generate: {
    about: 'write the packages that a configuration, or --input and --out, ask for',
    load: async () => (await import('./generate.js')).addGenerate,
  },
  check: {
    about: 'tell whether the packages on disk are exactly what would be written, and how they differ',
    load: async () => (await import('./check.js')).addCheck,
  },
  validate: {
    about: 'say what is wrong with an API description',
    load: async () => (await import('./validate.js')).addValidate,
  },
  bundle: {
    about: 'write an API description with all its files as one JSON document',
    load: async () => (await import('./bundle.js')).addBundle,
  },
  diff: {
    about: 'say what changed between two API descriptions and what it means',
    load: async () => (await import('./diff.js')).addDiff,
  },
  changelog: {
    about: 'write the changelog entry for a new version of an API, and say which number the release gets',
    load: async () => (await import('./changelog.js')).addChangelog,
  },
  release: {
    about: 'give the packages their next version: write it, the code and the changelog, commit and tag',
    load: async () => (await import('./release.js')).addRelease,
  },
  migrate: {
    about: 'rewrite code that uses an SDK for a new version of the API',
    load: async () => (await import('./migrate.js')).addMigrate,
  },
  build: {
    about: 'compile a generated package into its dist, for ECMAScript modules and CommonJS',
    load: async () => (await import('./build.js')).addBuild,
  },
  pack: {
    about: 'build and pack the packages of a configuration, and verify the tarballs as users would',
    load: async () => (await import('./pack.js')).addPack,
  },
  mock: {
    about: 'serve an API as a mock until interrupted',
    load: async () => (await import('./mock.js')).addMock,
  },
  init: {
    about: 'write sdkwright.config.yaml for an API description, and say what was found in it',
    load: async () => (await import('./init.js')).addInit,
  },
  ci: {
    about: 'what pipelines ask of the service that hosts a repository, with the token of its environment',
    load: async () => (await import('./ci.js')).addCi,
  },
  explain: {
    about: 'say what a code, or a rule of diff, means and how to fix it; without one, list all codes',
    load: async () => (await import('./explain.js')).addExplain,
  },
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
    const called = calledIn(argv);
    for (const [name, { about, load }] of Object.entries(commands)) {
      const command = program.command(name).description(about);
      if (name === called) (await load())(command, context);
    }
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageStatus;
    if (isSystemError(error) && !argv.includes('--debug')) return await refuse(error, io);
    io.stderr.write(describeBug(error, argv.includes('--debug')));
    return bugStatus;
  }
}

/** The word that stands where a command does: also the one that help is asked for. */
function calledIn(argv: readonly string[]): string | undefined {
  const [first, second] = argv.filter((word) => !word.startsWith('-'));
  return first === 'help' ? second : first;
}

async function refuse(error: Error, io: Io): Promise<number> {
  const { report } = await import('./report.js');
  return report([diagnostic('system-refused', { reason: error.message })], io);
}

function createProgram({ stdout, stderr }: Io): Command {
  return new Command(generator.name)
    .description('Reads an OpenAPI description, writes a complete SDK, serves the API as a mock.')
    .version(generator.version)
    .option('--debug', 'show where an internal error comes from')
    .configureHelp({ subcommandTerm: (command) => command.name() })
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
