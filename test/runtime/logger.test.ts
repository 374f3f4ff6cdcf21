import { afterEach, describe, expect, test, vi } from 'vitest';
import { InvalidArgumentError } from '../../templates/typescript/runtime/errors.js';
import {
  createLogger,
  type Logger,
  type LogLevel,
  type LogSeverity,
} from '../../templates/typescript/runtime/logger.js';

const SECRET = 'sk_test_0123456789';
const LEVEL_ENV = 'SDKWRIGHT_TEST_SHOP_LOG';
const SEVERITIES: readonly LogSeverity[] = ['debug', 'info', 'warn', 'error'];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

type Line = [severity: LogSeverity, ...args: unknown[]];

/** A logger that needs its `this`, as most do. */
class Memory implements Logger {
  readonly lines: Line[] = [];
  debug(...args: unknown[]): void {
    this.lines.push(['debug', ...args]);
  }
  info(...args: unknown[]): void {
    this.lines.push(['info', ...args]);
  }
  warn(...args: unknown[]): void {
    this.lines.push(['warn', ...args]);
  }
  error(...args: unknown[]): void {
    this.lines.push(['error', ...args]);
  }
}

function written(level: LogLevel | undefined): LogSeverity[] {
  const logger = new Memory();
  const log = createLogger({ logger, level });
  for (const severity of SEVERITIES) log.log(severity, () => ({ message: severity }));
  return logger.lines.map(([severity, message]) => {
    expect(message).toBe(severity);
    return severity;
  });
}

describe('levels', () => {
  test.each<[LogLevel | undefined, number]>([
    ['debug', 4],
    ['info', 3],
    ['warn', 2],
    ['error', 1],
    ['off', 0],
    [undefined, 2],
  ])('%s: the last %i of four', (level, count) => {
    expect(written(level)).toEqual(SEVERITIES.slice(4 - count));
  });

  test('a message that is not wanted is not even made', () => {
    const entry = vi.fn(() => ({ message: 'x' }));
    createLogger({ logger: new Memory(), level: 'warn' }).log('info', entry);
    expect(entry).not.toHaveBeenCalled();
  });

  test.each(['verbose', '', 'DEBUG'])('%j is refused', (level) => {
    expect(() => createLogger({ level: level as LogLevel })).toThrow(InvalidArgumentError);
    expect(() => createLogger({ level: level as LogLevel })).toThrow(/logLevel must be one of debug, info/);
  });
});

describe('where the level comes from', () => {
  const level = (init: { level?: LogLevel; logger?: Logger }) =>
    createLogger({ ...init, levelEnv: LEVEL_ENV }).level;

  test('the option, else the environment, else the logger', () => {
    expect(level({})).toBe('off');
    expect(level({ logger: new Memory() })).toBe('warn');
    vi.stubEnv(LEVEL_ENV, ' Info\n');
    expect(level({})).toBe('info');
    expect(level({ logger: new Memory() })).toBe('info');
    expect(level({ level: 'error' })).toBe('error');
    expect(createLogger({}).level).toBe('off');
  });

  test('of which nothing is told when all is well', () => {
    const logger = new Memory();
    vi.stubEnv(LEVEL_ENV, undefined);
    level({ logger });
    vi.stubEnv(LEVEL_ENV, 'debug');
    level({ logger });
    createLogger({ logger });
    expect(logger.lines).toEqual([]);
  });

  test('a slip in the environment is told, without quoting it', () => {
    vi.stubEnv(LEVEL_ENV, SECRET);
    const logger = new Memory();
    expect(level({ logger })).toBe('warn');
    expect(logger.lines).toEqual([['warn', `${LEVEL_ENV} is none of debug, info, warn, error, off`]]);
  });
});

test('without a logger the console is written to', () => {
  const info = vi.spyOn(console, 'info').mockReturnValue();
  const debug = vi.spyOn(console, 'debug').mockReturnValue();
  const log = createLogger({ level: 'info' });
  log.log('info', () => ({ message: 'hello', details: { a: 1 } }));
  log.log('debug', () => ({ message: 'hidden' }));
  expect(info.mock.calls).toEqual([['hello', { a: 1 }]]);
  expect(debug).not.toHaveBeenCalled();
});

describe('secrets', () => {
  test.each(SEVERITIES)('B89 are not written at level %s', (severity) => {
    const logger = new Memory();
    const log = createLogger({ logger, level: 'debug', secrets: [SECRET] });
    const headers = {
      Authorization: `Bearer ${SECRET}`,
      Cookie: 'session_cookie',
      'Set-Cookie': 'session_cookie',
      'Proxy-Authorization': 'Basic cHJveHk6cHc=',
      'X-Api-Key': 'other_key',
      Accept: 'text/plain',
    };
    const details = {
      headers,
      web: new Headers(headers),
      error: new Error(`no ${SECRET}`),
      note: 'call_key_0123',
    };
    log.log(severity, () => ({ message: `sent ${SECRET} and call_key_0123`, details }), ['call_key_0123']);
    const [[, message, shown] = []] = logger.lines;
    expect(message).toBe('sent [redacted] and [redacted]');
    expect(JSON.stringify(shown)).not.toMatch(/sk_test|session_cookie|cHJveHk|other_key|call_key/);
    expect(shown).toMatchObject({ headers: { Accept: 'text/plain' }, error: { message: 'no [redacted]' } });
  });

  test('B91 a URL is written without its keys', () => {
    const logger = new Memory();
    const url = 'https://user:pw@h/x?key=abc&a=1';
    createLogger({ logger }).log('warn', () => ({ message: `GET ${url}`, details: { url } }));
    const shown = 'https://[redacted]@h/x?key=[redacted]&a=1';
    expect(logger.lines).toEqual([['warn', `GET ${shown}`, { url: shown }]]);
  });
});

test('a message is one line, whatever a server put in it', () => {
  const logger = new Memory();
  createLogger({ logger }).log('error', () => ({ message: 'a\r\n\u001b[31mERROR b\u0085c' }));
  expect(logger.lines).toEqual([['error', 'a [31mERROR b c']]);
});

test('a logger that fails disturbs nobody', () => {
  const logger = new Memory();
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => {
    throw new Error('disk full');
  });
  createLogger({ logger }).log('warn', () => ({ message: 'x' }));
  expect(warn).toHaveBeenCalledOnce();
});
