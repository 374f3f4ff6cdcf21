import type { AuthScheme } from '../model/auth.js';
import type { ApiModel } from '../model/model.js';
import { allOperations } from '../model/operations.js';
import { scopesOf } from '../model/security.js';
import { Failure } from './failure.js';
import { pathOutline } from './paths.js';
import type { MockAnswer, MockRequest } from './types.js';

/** Seconds a token is good for. */
const LIFE = 3600;
/** What tokens from here begin with; any other is one that the caller has from elsewhere. */
const PREFIX = 'mock-token-';

type Asked = Pick<MockRequest, 'method' | 'path' | 'headers' | 'body'>;

/** Gives tokens out for client credentials, and knows them again. */
export class TokenDesk {
  readonly #schemes: readonly AuthScheme[];
  readonly #model: ApiModel;
  /** Scopes by token. */
  readonly #given = new Map<string, readonly string[]>();

  constructor(model: ApiModel) {
    this.#model = model;
    this.#schemes = model.auth.filter(({ tokens }) => tokens);
  }

  /** The answer to a request for a token, or for the document that says where to get one; undefined to any other. */
  answer(asked: Asked): MockAnswer | undefined {
    for (const scheme of this.#schemes) {
      const { url, discovery } = scheme.tokens ?? {};
      if (discovery !== undefined && asked.path === this.#pathOf(discovery)) return this.#document(discovery);
      if (asked.path !== this.#pathOf(url ?? tokenURL(discovery ?? ''))) continue;
      // In another form it is a call of the API, if there is such an operation.
      if (isForm(asked) || !this.#isRoute(asked)) return this.#give(scheme, asked);
    }
    return undefined;
  }

  /** Throws a `Failure`: 401 for a token that never came from here though it looks like it, 403 for too few scopes. */
  check(token: string, scopes: readonly string[]): void {
    if (!token.startsWith(PREFIX)) return;
    const given = this.#given.get(token);
    if (!given) throw new Failure(401, { message: 'The token is not known.' });
    const missing = scopes.find((scope) => !given.includes(scope));
    if (missing !== undefined)
      throw new Failure(403, { message: `The token does not have the scope ${missing}.` });
  }

  #document(discovery: string): MockAnswer {
    return { status: 200, body: { issuer: discovery, token_endpoint: tokenURL(discovery) } };
  }

  #give(scheme: AuthScheme, asked: Asked): MockAnswer {
    const { headers, body } = asked;
    const form = new URLSearchParams(body);
    if (!isForm(asked)) return refused('invalid_request');
    if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type');
    if (!hasClient(headers['authorization'], form)) return { ...refused('invalid_client'), status: 401 };
    const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
    const known = scopesOf(this.#model, scheme);
    if (scopes.some((scope) => !known.includes(scope))) return refused('invalid_scope');
    const token = `${PREFIX}${this.#given.size + 1}`;
    this.#given.set(token, scopes);
    const answer = { access_token: token, token_type: 'Bearer', expires_in: LIFE, scope: scopes.join(' ') };
    return { status: 200, body: answer };
  }

  #isRoute({ method, path }: Asked): boolean {
    return allOperations(this.#model).some(
      (each) => each.method.toUpperCase() === method && pathOutline(each.path) === path,
    );
  }

  /** All hosts are served here, so that only the path counts. */
  #pathOf(url: string): string | undefined {
    const base = URL.canParse(this.#model.server) ? this.#model.server : 'http://localhost';
    return URL.canParse(url, base) ? new URL(url, base).pathname : undefined;
  }
}

function isForm({ method, headers }: Asked): boolean {
  const type = headers['content-type'] ?? '';
  return method === 'POST' && type.startsWith('application/x-www-form-urlencoded');
}

/** Beside the document that names it. */
function tokenURL(discovery: string): string {
  return discovery.replace(/\/\.well-known\/.*$|\/[^/]*$/, '/oauth/token');
}

function refused(error: string): MockAnswer {
  return { status: 400, body: { error } };
}

/** Id and secret, in HTTP Basic or in the body, but not in both. */
function hasClient(authorization: string | undefined, form: URLSearchParams): boolean {
  const basic = /^Basic (\S+)$/i.exec(authorization ?? '')?.[1];
  const inHeader = basic !== undefined && /^[^:]+:[^:]+$/.test(Buffer.from(basic, 'base64').toString());
  const inBody = Boolean(form.get('client_id')) && Boolean(form.get('client_secret'));
  return inHeader !== inBody;
}
