import type { Case } from './case.js';
import { api, withKey, withMember, withOperation, withParameter, type Part } from './support/api.js';
import { json, ok, pets, url } from './support/parts.js';

/** Some of the texts are refused, the others taken. */
export const mixedCases: readonly Case[] = [
  { id: 5, what: 'path of a server', describe: (t) => api({ servers: [{ url: `${url}/${t}` }] }) },
  { id: 5, what: 'server of an operation', describe: (t) => withOperation({ servers: [{ url: t }] }) },
  {
    id: 8,
    what: 'path',
    twin: (t) => t.replaceAll(/[^\p{ID_Continue}/?#{}]/gu, '-'),
    describe: (t) => withOperation({}, `/pets/${t}`),
  },
  { id: 14, what: 'path parameter', describe: (name) => withParameter({ name, in: 'path' }) },
  { id: 23, what: 'pattern', describe: (pattern) => withMember({ type: 'string', pattern }) },
  {
    id: 24,
    what: 'parameters of a media type',
    describe: (t) => withOperation(ok({ [`application/json; a=${t}`]: { schema: pets } })),
  },
  {
    id: 26,
    what: 'addresses of tokens',
    describe: (t) =>
      withKey({ type: 'oauth2', flows: { clientCredentials: { tokenUrl: `${url}/${t}`, scopes: {} } } }),
  },
  {
    id: 26,
    what: 'address of a provider',
    describe: (t) => withKey({ type: 'openIdConnect', openIdConnectUrl: t }),
  },
  {
    id: 30,
    what: 'words of errors',
    describe: (t) =>
      api({ 'x-sdk-errors': { path: [t, t], classes: [{ name: 'PetError', type: t, description: t }] } }),
  },
  { id: 30, what: 'signatures of events', describe: (t) => withEvents(t) },
  {
    id: 30,
    what: 'pages',
    describe: (t) => withPages({ style: 'cursor', after: t, cursor: t, before: t, hasMore: t, items: t }, t),
  },
  {
    id: 30,
    what: 'pages by token',
    describe: (t) => withPages({ style: 'token', token: t, nextToken: t, items: t, limit: t }, t),
  },
  {
    id: 30,
    what: 'end of a stream',
    describe: (t) =>
      withOperation({
        ...ok({ 'text/event-stream': { schema: { type: 'string' } } }),
        'x-sdk-stream-end': t,
      }),
  },
  { id: 30, what: 'expansion', describe: (t) => withExpansion(t) },
];

function withEvents(text: string): Part {
  const body = { type: 'object', required: [text], properties: { [text]: { const: text } } };
  const signed = {
    header: 'X-Signature',
    timestampKey: 't',
    signatureKey: 'v1',
    payload: `{t}${text}{body}`,
    typeMember: text,
  };
  const post = { requestBody: { content: json(body) }, responses: { 200: { description: 'Taken.' } } };
  return { ...api(), 'x-sdk-webhooks': signed, webhooks: { [text]: { post } } };
}

function withPages(pagination: Part, text: string): Part {
  const parameter = { name: text, in: 'query', schema: { type: 'string' } };
  const page = { type: 'object', required: [text], properties: { [text]: { type: 'array', items: pets } } };
  return withOperation({ parameters: [parameter], ...ok(json(page)), 'x-sdk-pagination': pagination });
}

function withExpansion(text: string): Part {
  const member = { type: 'string', 'x-sdk-expandable': true, oneOf: [{ type: 'string' }, pets] };
  const schemas = {
    Pet: { type: 'object', required: ['id', text], properties: { id: { type: 'string' }, [text]: member } },
  };
  const parameter = { name: text, in: 'query', schema: { type: 'array', items: { type: 'string' } } };
  return {
    ...withOperation({ parameters: [parameter] }, '/pets', { components: { schemas } }),
    'x-sdk-expandable': { parameter: text, depth: 2 },
  };
}
