import { AnswerInfo } from './answer-info.js';
import { withDeadline } from './deadline.js';
import type { APIDefinition } from './definition.js';
import { SDKError } from './errors.js';
import type { HeaderMap } from './headers.js';
import type { ClientCredentials } from './oauth.js';
import { readText } from './read-body.js';
import { redactGiven } from './redact.js';
import type { PreparedRequest } from './request.js';
import { faultError } from './response.js';
import { basicText } from './security-schemes.js';
import type { Transport, TransportRequest } from './transport.js';

/** A token that was given out. */
export interface Token {
  readonly text: string;
  /** From when on it is not to be used, by the clock of `performance`. */
  readonly expires: number;
}

/** On whose behalf a token is asked for. */
export interface Asking {
  readonly request: PreparedRequest;
  readonly transport: Transport;
  readonly definition: APIDefinition;
}

/** No token was to be had. */
export class TokenError extends SDKError {
  static override readonly brand: string = 'sdkwright.TokenError';

  /** Of the answer. */
  readonly status: number;
  /** The server's word for the reason, for instance `invalid_client`. */
  readonly code: string | undefined;

  constructor(message: string, status: number, code?: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Milliseconds before its end at which a token is given up, at most half of its life. */
const SKEW = 30_000;

/** Asks for a token by client credentials. Rejects with TokenError or ConnectionError, neither of which hold a secret. */
export async function requestToken(
  asking: Asking,
  url: string,
  client: ClientCredentials & { readonly scopes: readonly string[] },
): Promise<Token> {
  const started = performance.now();
  const { clientId, clientSecret, scopes } = client;
  const inBody = client.sendIn === 'body';
  const authorization = basicText(encodeURIComponent(clientId), encodeURIComponent(clientSecret));
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    ...(inBody && { client_id: clientId, client_secret: clientSecret }),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await exchange(asking, [clientSecret, authorization], {
    method: 'POST',
    url,
    headers: new Map(
      Object.entries(inBody ? headers : { ...headers, authorization: `Basic ${authorization}` }),
    ),
    body: body.toString(),
  });
  return tokenOf(answer, started);
}

/** Where tokens are to be had, by OpenID Connect. Rejects like `requestToken`. */
export async function discoverEndpoint(asking: Asking, url: string): Promise<string> {
  const { status, members } = await exchange(asking, [], {
    method: 'GET',
    url,
    headers: new Map(),
    body: undefined,
  });
  const endpoint = members['token_endpoint'];
  if (status === 200 && typeof endpoint === 'string') return endpoint;
  throw new TokenError('The server does not say where to get tokens', status);
}

interface JSONAnswer {
  readonly status: number;
  /** None where it is no JSON object. */
  readonly members: Readonly<Record<string, unknown>>;
}

/** With the time that one attempt may take, but not ended with the call: others may wait for it. */
function exchange(
  { request, transport, definition }: Asking,
  secrets: readonly string[],
  sent: Pick<TransportRequest, 'method' | 'url' | 'body'> & { readonly headers: HeaderMap },
): Promise<JSONAnswer> {
  const { timeout, maxResponseBytes } = request.limits;
  const started = performance.now();
  sent.headers.set('accept', 'application/json').set('user-agent', request.headers.get('user-agent') ?? '');
  const deadline = { timeout, left: Infinity, signal: undefined, attempts: 1, keepSignal: false };
  return withDeadline(deadline, async (cancellation) => {
    try {
      const answer = await transport({ ...sent, operation: undefined, attempt: 1, secrets, cancellation });
      const info = new AnswerInfo(answer, definition, { attempts: 1, started });
      const text = await readText(answer, maxResponseBytes, info);
      return { status: answer.status, members: membersOf(redactGiven(text, secrets)) };
    } catch (fault) {
      throw faultError(fault, { showFault: request.showFault, secrets }, { attempts: 1 });
    }
  });
}

function membersOf(text: string): JSONAnswer['members'] {
  try {
    return Object(JSON.parse(text)) as JSONAnswer['members'];
  } catch {
    return {};
  }
}

function tokenOf({ status, members }: JSONAnswer, started: number): Token {
  const { access_token: text, expires_in: seconds, error, error_description: description } = members;
  if (status === 200 && typeof text === 'string' && text !== '') {
    const life = Number(seconds ?? Infinity) * 1000;
    return { text, expires: started + life - Math.min(SKEW, life / 2) };
  }
  const code = typeof error === 'string' ? error : undefined;
  const words = [code, description].filter((word) => typeof word === 'string').join(': ');
  throw new TokenError(`No token was given (status ${status}${words && `, ${words}`})`, status, code);
}
