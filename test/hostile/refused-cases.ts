import type { Case } from './case.js';
import { api, step, withKey, withMember, withOperation, withParameter } from './support/api.js';
import { ok, pets, withForm, withUnion } from './support/parts.js';

/** What is wrong with all of the texts, and with whatever is like them. */
export const refusedCases: readonly Case[] = [
  {
    id: 5,
    what: 'address of a server',
    code: 'server-address',
    describe: (t) => api({ servers: [{ url: `javascript:${t}` }] }),
  },
  {
    id: 13,
    what: 'header parameter',
    code: 'header-name',
    describe: (name) => withParameter({ name, in: 'header' }),
  },
  {
    id: 15,
    what: 'cookie parameter',
    code: 'header-name',
    describe: (name) => withParameter({ name, in: 'cookie' }),
  },
  {
    id: 24,
    what: 'media type of an answer',
    code: 'media-type',
    describe: (t) => withOperation(ok({ [`application/${t}`]: { schema: pets } })),
  },
  { id: 24, what: 'media type of a body', code: 'media-type', describe: (t) => withForm(`text/${t}`, 'a') },
  {
    id: 25,
    what: 'target of a discriminator',
    code: 'discriminator-mapping',
    describe: (t) => withUnion('kind', t),
  },
  {
    id: 26,
    what: 'header of a key',
    code: 'header-name',
    describe: (name) => withKey({ type: 'apiKey', in: 'header', name }),
  },
  {
    id: 26,
    what: 'cookie of a key',
    code: 'header-name',
    describe: (name) => withKey({ type: 'apiKey', in: 'cookie', name }),
  },
  {
    id: 26,
    what: 'scheme of credentials',
    code: 'header-name',
    describe: (scheme) => withKey({ type: 'http', scheme }),
  },
  {
    id: 27,
    what: 'status of an answer',
    code: 'response-status',
    describe: (t) => withOperation({ responses: { [t]: { description: 'One.' } } }),
  },
  ...['minimum', 'maxLength', 'multipleOf', 'minItems', 'maxProperties'].map((word) => ({
    id: 28,
    what: `text as ${word}`,
    code: 'wrong-shape',
    describe: (t: string) => withMember({ type: 'string', [word]: `0);${t}` }),
  })),
  { id: 29, what: 'type', code: 'unknown-type', describe: (type) => withMember({ type }) },
  {
    id: 30,
    what: 'extension of this generator',
    code: 'unknown-extension',
    describe: (t) => withOperation({ [`x-sdk-${t}`]: t }),
  },
  {
    id: 30,
    what: 'values of extensions',
    code: 'extension-value',
    describe: (t) => withOperation({ 'x-sdk-method': t, 'x-sdk-resource': t }),
  },
  {
    id: 30,
    what: 'options of the client',
    code: 'extension-value',
    describe: (t) => api({ 'x-sdk-client': { name: t, apiKeyEnv: t } }),
  },
  {
    id: 44,
    what: 'reference to any file',
    code: 'ref-remote',
    describe: (t) => withMember({ $ref: `file:///etc/passwd#/${step(t)}` }),
  },
  {
    id: 51,
    what: 'reference that leads nowhere',
    code: 'ref-not-found',
    describe: (t) => withMember({ $ref: `#/components/schemas/${step(t)}` }),
  },
];
