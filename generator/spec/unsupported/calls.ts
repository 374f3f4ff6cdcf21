import type { JsonObject } from '../document.js';
import { isList, member } from '../json.js';
import { has, holds, where, type Construct } from './construct.js';

/** What is not followed of operations: where they go, who may call them, what else they do. */
export const callConstructs: readonly Construct[] = [
  { kind: 'operation', what: 'a callback', instead: 'leaves it out', find: has('callbacks') },
  {
    kind: 'operation',
    what: 'security of a single operation',
    instead: 'authenticates it like every other call',
    find: ({ node }, document) => {
      const own = member(node, 'security');
      return own === undefined || JSON.stringify(own) === JSON.stringify(document.root.security) ? undefined : 'security';
    },
  },
  {
    kind: 'document',
    what: 'a combination of security schemes',
    instead: 'uses the first alone',
    find: ({ node }) => {
      const required = member(node, 'security');
      const combined = isList(required) && required.some((item) => Object.keys(item ?? {}).length > 1);
      return combined ? 'security' : undefined;
    },
  },
  {
    kind: 'securityScheme',
    what: 'OAuth 2 or OpenID Connect',
    instead: 'sends a bearer token that you have to get and refresh',
    find: holds('type', 'oauth2', 'openIdConnect'),
  },
  {
    kind: 'securityScheme',
    what: 'a key in the query or a cookie',
    instead: 'sends it as a bearer token, which the server will not take',
    find: where((node) => member(node, 'type') === 'apiKey', holds('in', 'query', 'cookie')),
  },
  {
    kind: 'securityScheme',
    what: 'a security scheme other than a key, basic and bearer',
    instead: 'sends a bearer token, which the server will not take',
    find: where(isStrange, has('scheme', 'type')),
  },
];

function isStrange(node: JsonObject): boolean {
  const [type, scheme] = [member(node, 'type'), member(node, 'scheme')];
  if (type === 'http') return typeof scheme === 'string' && !/^(basic|bearer)$/i.test(scheme);
  return typeof type === 'string' && !['apiKey', 'oauth2', 'openIdConnect'].includes(type);
}
