import type { Case } from './case.js';
import {
  api,
  withInfo,
  withKey,
  withMember,
  withOperation,
  withParameter,
  withSchema,
} from './support/api.js';
import { json, ok, url } from './support/parts.js';

/** Words for people. */
export const textCases: readonly Case[] = [
  { id: 1, what: 'title', describe: (title) => withInfo({ title }) },
  { id: 2, what: 'description of the API', describe: (t) => withInfo({ description: t, summary: t }) },
  { id: 3, what: 'version', describe: (version) => withInfo({ version }) },
  {
    id: 4,
    what: 'contact, licence, external documentation',
    describe: (t) => ({
      ...withInfo({
        contact: { name: t, url: t, email: t },
        license: { name: t, url: t },
        termsOfService: t,
      }),
      externalDocs: { description: t, url: t },
    }),
  },
  {
    id: 6,
    what: 'description and name of a server',
    describe: (t) =>
      api({
        servers: [
          { url, description: t.slice(0, 30) },
          { url: `${url}/2`, name: t.slice(0, 30) },
        ],
      }),
  },
  {
    id: 7,
    what: 'variable of a server',
    describe: (t) => {
      const variable = { default: t, enum: [t, 'b'], description: t };
      return api({
        servers: [
          {
            url: `${url}/{${t.replaceAll(/[{}]/g, '')}}`,
            variables: { [t.replaceAll(/[{}]/g, '')]: variable },
          },
        ],
      });
    },
  },
  {
    id: 10,
    what: 'summary and description of an operation',
    describe: (t) =>
      withOperation({ summary: t, description: t, deprecated: true, externalDocs: { url: t } }),
  },
  {
    id: 11,
    what: 'tag',
    describe: (t) => withOperation({ tags: [t] }, '/pets', { tags: [{ name: t, description: t }] }),
  },
  {
    id: 16,
    what: 'description, example and default of a parameter',
    describe: (t) =>
      withParameter({
        name: 'q',
        in: 'query',
        required: true,
        description: t,
        example: t,
        schema: { type: 'string', default: t },
      }),
  },
  {
    id: 19,
    what: 'title, description and example of a schema',
    describe: (t) => withSchema({ title: t, description: t, example: { id: t }, $comment: t }),
  },
  {
    id: 19,
    what: 'description and examples of a member',
    describe: (t) => withMember({ type: 'string', title: t, description: t, examples: [t] }),
  },
  {
    id: 19,
    what: 'description of an inline object in an answer',
    describe: (t) =>
      withOperation(ok(json({ type: 'object', properties: { a: { type: 'string', description: t } } }))),
  },
  {
    id: 20,
    what: 'default of each type',
    describe: (t) =>
      withSchema({
        properties: {
          s: { type: 'string', default: t },
          o: { type: 'object', default: { [t]: t } },
          l: { type: 'array', items: { type: 'string' }, default: [t] },
        },
        required: ['s', 'o', 'l'],
      }),
  },
  {
    id: 20,
    what: 'examples of a call',
    describe: (t) =>
      withOperation({
        parameters: [
          {
            name: 'o',
            in: 'query',
            required: true,
            schema: { type: 'object' },
            example: { [t]: [t, { [t]: t }] },
          },
        ],
      }),
  },
  {
    id: 21,
    what: 'enum and constant',
    describe: (t) =>
      withSchema({
        properties: { e: { enum: [t, 'b'] }, c: { const: t }, k: { const: { [t]: t } } },
        required: ['e', 'c'],
      }),
  },
  {
    id: 22,
    what: 'names and descriptions of values',
    describe: (t) =>
      withMember({
        type: 'string',
        enum: ['a', 'b'],
        'x-enum-varnames': [t, t],
        'x-enum-descriptions': [t, t],
      }),
  },
  {
    id: 26,
    what: 'description of a security scheme',
    describe: (t) => withKey({ type: 'http', scheme: 'basic', description: t }),
  },
  {
    id: 30,
    what: 'extensions of others',
    describe: (t) => ({
      ...withOperation({ 'x-codegen-request-body-name': t, 'x-import': { [t]: t } }),
      'x-hooks': [t],
      'x-sunset': t,
    }),
  },
];
