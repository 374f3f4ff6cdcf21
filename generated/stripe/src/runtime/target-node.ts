/** Where a request goes, as `node:http` wants to be told. */
export interface Target {
  readonly origin: Origin;
  /** With the query. */
  readonly path: string;
}

/** A server. */
export interface Origin {
  readonly secure: boolean;
  /** Without the brackets that addresses have in URLs. */
  readonly hostname: string;
  readonly port: number;
  /** For the header of that name. */
  readonly host: string;
}

/** What a URL may have that is written differently on the wire, or names another path. */
const UNUSUAL = /[^!$-&(-;=?-[\]_a-z~]/;

/** The latest one, taken apart: most requests go where the one before them went. */
let latest: { readonly start: string; readonly origin: Origin } | undefined;

/** The parts of an http or https URL. */
export function targetOf(url: string): Target {
  const path = latest !== undefined && url.startsWith(latest.start) ? url.slice(latest.start.length) : '';
  if (latest !== undefined && path.startsWith('/') && !UNUSUAL.test(path) && !path.includes('/.'))
    return { origin: latest.origin, path };
  const { origin: start, protocol, hostname, port, host, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  const name = hostname.replace(/^\[|\]$/g, '');
  const origin = { secure, hostname: name, port: Number(port || (secure ? 443 : 80)), host };
  latest = { start, origin };
  return { origin, path: pathname + search };
}
