import { RedirectError } from './errors.js';
import type { Answer, Transport, TransportRequest } from './transport.js';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What browsers tell of a redirect: neither status nor target. */
const HIDDEN = 0;

/**
 * Follows redirects of GET and HEAD within one origin, five at most; any other one is a RedirectError, so that
 * neither key nor body reaches a server that was not meant.
 */
export function followRedirects(transport: Transport): Transport {
  return async (request) => {
    const answer = await transport(request);
    return isRedirect(answer) ? follow(transport, request, answer) : answer;
  };
}

async function follow(transport: Transport, request: TransportRequest, first: Answer): Promise<Answer> {
  let answer = first;
  let url = request.url;
  for (let hops = 0; hops < MAX_REDIRECTS; hops++) {
    answer.discard();
    url = redirectTarget(answer, request.method, url);
    answer = await transport({ ...request, url });
    if (!isRedirect(answer)) return answer;
  }
  answer.discard();
  throw new RedirectError(`The server redirected more than ${MAX_REDIRECTS} times`);
}

function isRedirect({ status }: Answer): boolean {
  return status === HIDDEN || REDIRECTS.has(status);
}

function redirectTarget(answer: Answer, method: string, url: string): string {
  const location = answer.header('location');
  if (location === null) throw new RedirectError('The server redirected without saying where to');
  if (method !== 'GET' && method !== 'HEAD')
    throw new RedirectError(`The server redirected a ${method} request`);
  if (!URL.canParse(location, url))
    throw new RedirectError('The server redirected to something that is no URL');
  const target = new URL(location, url);
  if (target.origin === new URL(url).origin) return target.href;
  throw new RedirectError(`The server redirected to another origin, ${target.origin}`);
}
