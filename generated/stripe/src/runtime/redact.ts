/** Stands where a secret stood. */
export const REDACTED = '[redacted]';

/** Headers in any of the forms they come in. */
export type HeaderSource =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Shorter strings are no secrets, and would be found everywhere. */
const SHORTEST_SECRET = 8;
const SECRET_HEADER = /^(?:proxy-)?authorization$|^(?:set-)?cookie$/i;
/** Words that make a name that of a secret. */
const SECRET_WORD =
  /^(?:api)?(?:key|token|secret|password|passwd|passphrase|signature|sig|credential|jwt)s?$|^(?:auth|session)$/;
/** Names with such a word that hold no secret, and help to find out what happened. */
const HARMLESS = new Set(['idempotency-key', 'page-token', 'next-token', 'next-page-token']);

/** `https://user:password@`, whatever comes before the `@`. */
const USER_INFO = /([\\/]{2})[^\s\\/?#"'<>]*@/g;
/** In a URL a value ends where the next begins; in text also at white space and quotes. */
const URL_PARAMETER = /(?<=[?&#])([^=?&#]+)=([^&#]+)/g;
const TEXT_PARAMETER = /(?<![\w.[\]%-])([\w.[\]%-]+)=([^&#\s"'<>,;]+)/g;
/** `"name": "value"`, as JSON or as inspection prints it. */
const MEMBER = /(?<![\w-])([\w-]+)(["']?\s*:\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
const HEADER_LINE =
  /(?<![\w-])((?:proxy-)?authorization|(?:set-)?cookie|x-api-key)(:[ \t]*)(?![ \t"'])[^\r\n]+/gi;
/** Words of prose hold neither digits nor `_` or `=`; credentials nearly always do. */
const CREDENTIALS = /\b(basic|bearer)(\s+)(?=\S*[\d_=])[^\s"',;]+/gi;

/** Whether a header, parameter or member of that name holds a secret, by its words: `client_secret`, `X-Api-Key`. */
export function isSecretName(name: string): boolean {
  if (SECRET_HEADER.test(name)) return true;
  const words = name
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .split(/[^a-z]+/);
  return !HARMLESS.has(words.join('-')) && words.some((word) => SECRET_WORD.test(word));
}

/**
 * Text without the secrets in it: those given (as they are, percent-encoded, in JSON and in Base64) and whatever
 * looks like one: credentials of HTTP, of a URL, and values whose name says so.
 */
export function redactText(text: string, secrets: readonly string[]): string {
  return textRedactor(secrets)(text);
}

/** `redactText` for many texts. */
export function textRedactor(secrets: readonly string[]): (text: string) => string {
  const withoutGiven = givenRedactor(secrets);
  return (text) =>
    withoutGiven(text)
      .replace(USER_INFO, `$1${REDACTED}@`)
      .replace(MEMBER, (found, name: string, separator: string) =>
        isSecretName(name) ? `${name}${separator}"${REDACTED}"` : found,
      )
      .replace(HEADER_LINE, `$1$2${REDACTED}`)
      .replace(CREDENTIALS, `$1$2${REDACTED}`)
      .replace(TEXT_PARAMETER, redactParameter);
}

/** A URL, whole or from the path on, without user info and without the values of parameters that hold secrets. */
export function redactURL(url: string, secrets: readonly string[]): string {
  return redactGiven(url, secrets)
    .replace(USER_INFO, `$1${REDACTED}@`)
    .replace(URL_PARAMETER, redactParameter);
}

/** Headers as a plain object for showing: values of headers that hold secrets give no more than their scheme away. */
export function redactHeaders(headers: HeaderSource, secrets: readonly string[]): Record<string, string> {
  const clean = textRedactor(secrets);
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const shown = entries.flatMap(([name, value]) => {
    if (value == null) return [];
    const text = String(value);
    return [[name, isSecretName(name) ? redactCredentials(text) : clean(text)] as const];
  });
  return Object.fromEntries(shown);
}

function redactCredentials(value: string): string {
  return `${/^(?:basic|bearer|digest) /i.exec(value)?.[0] ?? ''}${REDACTED}`;
}

function redactParameter(found: string, name: string): string {
  return isSecretName(decoded(name)) ? `${name}=${REDACTED}` : found;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Text without the secrets that are given, and otherwise as it is: for data rather than for showing. */
export function redactGiven(text: string, secrets: readonly string[]): string {
  return givenRedactor(secrets)(text);
}

function givenRedactor(secrets: readonly string[]): (text: string) => string {
  const long = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
  const forms = long.flatMap(formsOf).sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => text;
  // Hosts lose their case, percent-encoding comes in either.
  const pattern = new RegExp(forms.join('|'), 'gi');
  return (text) => text.replace(pattern, REDACTED);
}

/** Patterns of a secret as it may have been written. */
function formsOf(secret: string): string[] {
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  const texts = [secret, form, form.replaceAll('+', '%20'), JSON.stringify(secret).slice(1, -1)];
  return [...texts.map(escapePattern), ...base64Form(secret)];
}

/** The part of the Base64 that depends on nothing but the secret, and the rest of the word: a colon, a password. */
function base64Form(secret: string): string[] {
  if (!/^[\0-\xff]*$/.test(secret)) return [];
  const whole = btoa(secret).slice(0, Math.floor(secret.length / 3) * 4);
  const pattern = whole.replaceAll('+', '[+-]').replaceAll('/', '[/_]');
  return [`${pattern}[\\w+/-]*={0,2}`];
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
