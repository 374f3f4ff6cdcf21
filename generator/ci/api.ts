/** Why a service did not do what it was asked; never says the token. */
export class HostingError extends Error {}

/** Asks an API that speaks JSON. Redirects are not followed: the token is for nobody else. */
export class Api {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  /** Throws a `HostingError` where the headers could be read on the way. */
  constructor(base: string, headers: Readonly<Record<string, string>>) {
    if (!isPrivate(base)) throw new HostingError(`${base} is no address that starts with https://`);
    this.#base = base.replace(/\/$/, '');
    this.#headers = { ...headers, 'content-type': 'application/json', 'user-agent': 'sdkwright' };
  }

  /** Reads; the caller knows the shape of the answer. */
  async get(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    return this.#ask('GET', `${path}?${new URLSearchParams(query).toString()}`);
  }

  /** Writes; the caller knows the shape of the answer. */
  async send(method: 'POST' | 'PATCH' | 'PUT', path: string, body: object): Promise<unknown> {
    return this.#ask(method, path, JSON.stringify(body));
  }

  async #ask(method: string, path: string, body?: string): Promise<unknown> {
    const what = `${method} ${this.#base}${path}`;
    const init = { method, headers: this.#headers, redirect: 'error', ...(body !== undefined && { body }) };
    const response = await fetch(`${this.#base}${path}`, init as RequestInit).catch((error: unknown) => {
      throw new HostingError(`${what}: ${(error as Error).message}`);
    });
    const text = await response.text();
    if (response.ok) return parse(text, what);
    throw new HostingError(`${what}: the service answers ${response.status} ${text.slice(0, 300)}`);
  }
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HostingError(`${what}: the answer is no JSON`);
  }
}

/** Nobody listens on the way to this machine. */
function isPrivate(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
  );
}
