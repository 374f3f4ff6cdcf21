import type { Case } from './case.js';
import {
  api,
  step,
  wellFormed,
  withKey,
  withMember,
  withOperation,
  withParameter,
  withSchema,
  type Part,
} from './support/api.js';
import { json, pets, url, withForm, withUnion } from './support/parts.js';

/** Names, which are on the wire what they are. */
export const nameCases: readonly Case[] = [
  { id: 9, what: 'operationId', describe: (operationId) => withOperation({ operationId }) },
  { id: 12, what: 'query parameter', describe: (name) => withParameter({ name, in: 'query' }) },
  {
    id: 12,
    what: 'query parameter in brackets',
    describe: (t) => withParameter({ name: `${t}[]`, in: 'query', required: true }),
  },
  {
    id: 17,
    what: 'schema',
    describe: (t) =>
      api({
        components: {
          schemas: {
            Pet: { $ref: `#/components/schemas/${step(t)}` },
            [wellFormed(t)]: { type: 'object', properties: { id: { type: 'string' } } },
          },
        },
      }),
  },
  {
    id: 18,
    what: 'member',
    describe: (t) =>
      withMember({ type: 'object', properties: { [t]: { type: 'string', enum: [t, 'b'] } } }, t),
  },
  {
    id: 18,
    what: 'members by pattern',
    describe: (t) =>
      withSchema({
        patternProperties: {
          [`^(${t})`]: { type: 'string' },
          '^a': { type: 'object', properties: { [t]: {} } },
        },
      }),
  },
  { id: 25, what: 'property and values of a discriminator', describe: (t) => withUnion(t) },
  {
    id: 26,
    what: 'security scheme',
    describe: (t) => withKey({ type: 'apiKey', in: 'header', name: 'X-Key' }, t),
  },
  { id: 26, what: 'key in the query', describe: (name) => withKey({ type: 'apiKey', in: 'query', name }) },
  {
    id: 26,
    what: 'scopes',
    describe: (t) =>
      withKey(
        { type: 'oauth2', flows: { clientCredentials: { tokenUrl: `${url}/token`, scopes: { [t]: t } } } },
        'key',
        [t],
      ),
  },
  {
    id: 56,
    what: 'other members',
    describe: (t) =>
      withMember({
        type: 'object',
        additionalProperties: { type: 'object', properties: { [t]: { type: 'string' } } },
      }),
  },
  { id: 12, what: 'fields of a form', describe: (t) => withForm('application/x-www-form-urlencoded', t) },
  { id: 12, what: 'fields of a multipart form', describe: (t) => withForm('multipart/form-data', t) },
  { id: 9, what: 'links and callbacks', describe: (t) => withFollowUps(t) },
  {
    id: 9,
    what: 'events',
    describe: (t) => ({
      ...api(),
      webhooks: {
        [t]: {
          post: {
            operationId: `on${t}`,
            requestBody: { content: json(pets) },
            responses: { 200: { description: t } },
          },
        },
      },
    }),
  },
];

function withFollowUps(text: string): Part {
  const links = {
    [text]: { operationId: 'findPets', parameters: { [text]: `$response.body#/${text}` }, description: text },
  };
  const post = {
    requestBody: { content: json({ type: 'object', description: text }) },
    responses: { 200: { description: text } },
  };
  const callbacks = { [text]: { [`{$request.body#/${text}}`]: { post } } };
  const headers = { 'X-Rate': { description: text, schema: { type: 'string' } } };
  return withOperation({
    responses: { 200: { description: text, headers, content: json(pets), links } },
    callbacks,
  });
}
