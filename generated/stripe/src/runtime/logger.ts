import { readEnv } from './env.js';
import { InvalidArgumentError } from './errors.js';
import { redactValue } from './redact-value.js';
import { redactText } from './redact.js';

/** How much a message matters. */
export type LogSeverity = 'debug' | 'info' | 'warn' | 'error';

/** The least severity that is written; `off` writes nothing. */
export type LogLevel = LogSeverity | 'off';

/** Where messages go: `console` and the usual loggers fit. */
export interface Logger {
  /** What is sent and what comes back. */
  debug(message: string, ...details: unknown[]): void;
  /** What is tried again. */
  info(message: string, ...details: unknown[]): void;
  /** What is probably a mistake. */
  warn(message: string, ...details: unknown[]): void;
  /** What went wrong and harms no call. */
  error(message: string, ...details: unknown[]): void;
}

/** A message and what it is about. */
export interface LogEntry {
  readonly message: string;
  readonly details?: object;
}

/** What a `ClientLogger` is made of. */
export interface LoggerInit {
  /** Default: `console`. */
  readonly logger?: Logger | undefined;
  /** Default: that of the environment, else `warn` with a logger of one's own, else `off`. */
  readonly level?: LogLevel | undefined;
  /** Name of the variable of the environment that sets the level. */
  readonly levelEnv?: string | undefined;
  /** Never written, in whatever form, besides those of each entry. */
  readonly secrets?: readonly string[];
}

/** What the runtime logs with. */
export interface ClientLogger {
  readonly level: LogLevel;
  /** Writes the entry, which is made only when it is wanted, without secrets. Never throws. */
  log(severity: LogSeverity, entry: () => LogEntry, secrets?: readonly string[]): void;
}

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];
const CONTROL = /\p{Cc}+/gu;

/** A logger that filters and redacts. Throws InvalidArgumentError on a level that does not exist. */
export function createLogger(init: LoggerInit): ClientLogger {
  const { logger: sink = console, secrets: always = [] } = init;
  const level = levelOf(init, sink);
  const least = LEVELS.indexOf(level);
  return {
    level,
    log: (severity, entry, secrets = []) => {
      if (LEVELS.indexOf(severity) >= least) write(sink, severity, entry, [...always, ...secrets]);
    },
  };
}

function levelOf({ logger, level, levelEnv }: LoggerInit, sink: Logger): LogLevel {
  if (level !== undefined && !LEVELS.includes(level))
    throw new InvalidArgumentError(`logLevel must be one of ${LEVELS.join(', ')}`);
  const fallback = logger === undefined ? 'off' : 'warn';
  return level ?? (levelEnv === undefined ? undefined : environmentLevel(levelEnv, sink)) ?? fallback;
}

/** A slip in the environment is told, and stops nobody's work. */
function environmentLevel(name: string, sink: Logger): LogLevel | undefined {
  const text = readEnv(name)?.toLowerCase();
  const level = LEVELS.find((candidate) => candidate === text);
  if (text !== undefined && level === undefined) {
    write(sink, 'warn', () => ({ message: `${name} is none of ${LEVELS.join(', ')}` }), []);
  }
  return level;
}

/** A logger that fails is no reason for a call to fail. */
function write(sink: Logger, severity: LogSeverity, entry: () => LogEntry, secrets: readonly string[]): void {
  try {
    const { message, details } = entry();
    // Line breaks would let a server write lines of its own.
    const line = redactText(message, secrets).replace(CONTROL, ' ');
    if (details === undefined) sink[severity](line);
    else sink[severity](line, redactValue(details, secrets));
  } catch {
    // Nowhere to tell.
  }
}
