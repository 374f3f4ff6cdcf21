import type { JsonObject } from '../document.js';
import { member } from '../json.js';
import { has, where, type Construct } from './construct.js';

/** What is not followed of operations: where they go, who may call them, what else they do. */
export const callConstructs: readonly Construct[] = [
  {
    kind: 'securityScheme',
    what: 'a security scheme with a challenge, such as Digest',
    instead: 'sends what you give it after the name of the scheme',
    find: where(isStrange, has('scheme', 'type')),
  },
  {
    kind: 'parameter',
    what: 'a parameter that is the header `Accept`, `Content-Type` or `Authorization`',
    instead: 'sends what the media types and the security schemes say; the option `headers` of a call sets another',
    find: where(isOwnHeader, has('name')),
  },
];

function isOwnHeader(node: JsonObject): boolean {
  const name = member(node, 'name');
  return member(node, 'in') === 'header' && typeof name === 'string' && /^(accept|content-type|authorization)$/i.test(name);
}

function isStrange(node: JsonObject): boolean {
  const [type, scheme] = [member(node, 'type'), member(node, 'scheme')];
  if (type === 'http') return typeof scheme === 'string' && /^(digest|hoba|mutual|negotiate|scram-.*)$/i.test(scheme);
  return typeof type === 'string' && !['apiKey', 'oauth2', 'openIdConnect', 'mutualTLS'].includes(type);
}
