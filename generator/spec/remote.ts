import type { FileProblem } from './load.js';

/** How large a fetched file may be, in bytes, and how long fetching it may take, in milliseconds. */
const limits = { size: 20_000_000, time: 20_000, redirects: 5 };

/** A file that was fetched. */
export interface RemoteText {
  readonly address: string;
  readonly text: string;
}

/** Whether a reference or the place of a file is an address, not a path. */
export function isRemote(text: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(text);
}

/** Whether a description is asked for by its address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** Files of other machines, from the origins that are allowed only. What is asked for is fetched later, all at once. */
export class RemoteTexts {
  readonly #origins: ReadonlySet<string>;
  readonly #known = new Map<string, RemoteText | FileProblem>();
  readonly #wanted = new Set<string>();

  constructor(allowOrigins: readonly string[]) {
    this.#origins = new Set(allowOrigins.flatMap((text) => originOf(text) ?? []));
  }

  /** A file that is there already, or why not; one that only has to be fetched is asked for. */
  find(reference: string, base?: string): RemoteText | FileProblem {
    if (!URL.canParse(reference, base)) return { problem: 'remote' };
    const url = new URL(reference, base);
    const origin = originOf(url.href);
    if (origin === undefined || !this.#origins.has(origin)) return { problem: 'remote', origin };
    const known = this.#known.get(url.href);
    if (!known) this.#wanted.add(url.href);
    return known ?? { problem: 'unfetched', reason: 'it has not arrived' };
  }

  /** Fetches what was asked for; false when that was nothing. */
  async fetchWanted(): Promise<boolean> {
    const addresses = [...this.#wanted];
    this.#wanted.clear();
    const found = await Promise.all(addresses.map((address) => this.#fetch(address)));
    addresses.forEach((address, index) => this.#known.set(address, found[index] ?? { problem: 'remote' }));
    return addresses.length > 0;
  }

  async #fetch(address: string): Promise<RemoteText | FileProblem> {
    try {
      return { address, text: await readText(await this.#request(address, limits.redirects)) };
    } catch (error) {
      return { problem: 'unfetched', reason: (error as Error).message };
    }
  }

  /** Follows redirects within the origins that are allowed. */
  async #request(address: string, redirects: number): Promise<Response> {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(limits.time) });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null) {
      await response.body?.cancel();
      const url = new URL(next, address).href;
      if (redirects === 0) throw new Error('it is redirected too often');
      if (!this.#origins.has(originOf(url) ?? '')) throw new Error('it is redirected to another origin');
      return this.#request(url, redirects - 1);
    }
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return response;
  }
}

/** An origin that may be allowed at all: by https, or on this machine. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin } = new URL(text);
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? origin : undefined;
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, size] = ['', 0];
  const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limits.size) throw new Error(`it is larger than ${limits.size} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
