/** Where a request goes, as `node:http` wants to be told. */
export interface Target extends Origin {
  /** With the query. */
  readonly path: string;
}

interface Origin {
  readonly secure: boolean;
  /** Without the brackets that addresses have in URLs. */
  readonly hostname: string;
  readonly port: number;
  /** For the header of that name. */
  readonly host: string;
}

/** What a URL may have that is written differently on the wire, or names another path. */
const UNUSUAL = /[^\x21-\x7e]|[#\\"<>`{}|^]|\/\./;

/** The latest one, taken apart: most requests go where the one before them went. */
let latest: { readonly text: string; readonly origin: Origin } | undefined;

/** The parts of an http or https URL. */
export function targetOf(url: string): Target {
  const start = url.indexOf('/', 'https://'.length);
  const text = url.slice(0, start);
  if (start > 0 && latest?.text === text && !UNUSUAL.test(url))
    return { ...latest.origin, path: url.slice(start) };
  const { protocol, hostname, port, host, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  const name = hostname.replace(/^\[|\]$/g, '');
  const origin = { secure, hostname: name, port: Number(port || (secure ? 443 : 80)), host };
  latest = { text, origin };
  return { ...origin, path: pathname + search };
}
