import type { JsonObject } from '../document.js';
import { member } from '../json.js';
import { has, several, where, type Construct } from './construct.js';

/** What is not followed of operations: where they go, who may call them, what else they do. */
export const callConstructs: readonly Construct[] = [
  {
    kind: 'securityScheme',
    what: 'a security scheme with a challenge, such as Digest',
    instead: 'sends what you give it after the name of the scheme',
    find: where(isStrange, has('scheme', 'type')),
  },
  {
    kind: 'document',
    what: 'a choice of servers',
    instead: 'calls the first unless `baseURL` is set',
    find: several('servers'),
  },
  {
    kind: 'operation',
    what: 'a choice of servers for one operation',
    instead: 'calls the first',
    find: several('servers'),
  },
  {
    kind: 'pathItem',
    what: 'a server of one path',
    instead: 'calls the server of the API',
    find: has('servers'),
  },
  {
    kind: 'server',
    what: 'a variable in the URL of a server',
    instead: 'does not fill it in: set `baseURL`',
    find: has('variables'),
  },
];

function isStrange(node: JsonObject): boolean {
  const [type, scheme] = [member(node, 'type'), member(node, 'scheme')];
  if (type === 'http') return typeof scheme === 'string' && /^(digest|hoba|mutual|negotiate|scram-.*)$/i.test(scheme);
  return typeof type === 'string' && !['apiKey', 'oauth2', 'openIdConnect', 'mutualTLS'].includes(type);
}
