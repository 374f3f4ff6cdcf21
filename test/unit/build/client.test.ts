import { describe, expect, it } from 'vitest';
import { modelOf } from '../../support/read-yaml.js';

describe('authentication', () => {
  const SCHEMES = `
    x-sdk-client: { apiKeyEnv: PETS_KEY }
    components:
      securitySchemes:
        basic: { type: http, scheme: Basic, description: The key as user name. }
        bearer: { type: http, scheme: bearer }
        header: { type: apiKey, in: header, name: X-Key }
        unused: { type: http, scheme: bearer }
  `;

  it('has the schemes that the root asks for, in its order', async () => {
    const { auth } = await modelOf(
      `security: [{ bearer: [] }, { basic: [] }, { header: [] }]\n${SCHEMES.replaceAll(/^ {4}/gm, '')}`,
    );
    expect(auth).toEqual([
      { name: 'bearer', type: 'bearer', carrier: 'Authorization', env: 'PETS_KEY', doc: {} },
      {
        name: 'basic',
        type: 'basic',
        carrier: 'Authorization',
        env: 'PETS_KEY',
        doc: { description: 'The key as user name.' },
      },
      { name: 'header', type: 'header', carrier: 'X-Key', env: 'PETS_KEY', doc: {} },
    ]);
  });
});

describe('what OpenAPI has no word for', () => {
  it('options that become headers', async () => {
    const { headerOptions } = await modelOf(`
      x-sdk-client:
        headers:
          account: { $ref: '#/components/parameters/Account' }
          version: { name: X-Version, in: header, schema: { type: string, default: '7' } }
      components: { parameters: { Account: { name: X-Account, in: header, description: Whose., schema: { type: string } } } }
    `);
    expect(headerOptions).toEqual([
      { name: 'account', header: 'X-Account', doc: { description: 'Whose.' } },
      { name: 'version', header: 'X-Version', default: '7', doc: {} },
    ]);
  });

  it('idempotency and expansion', async () => {
    const model = await modelOf(
      'x-sdk-idempotency: { header: Key, methods: [post, put] }\nx-sdk-expandable: { parameter: expand, depth: 4 }',
    );
    expect(model.idempotency).toEqual({ header: 'Key', methods: ['post', 'put'] });
    expect(model.expansion).toEqual({ parameter: 'expand', depth: 4 });
  });
});

describe('errors', () => {
  it('have a place, a shape, headers, and classes in order', async () => {
    const { errors, schemas } = await modelOf(`
      x-sdk-errors:
        path: [error]
        schema: { $ref: '#/components/schemas/Problem' }
        requestIdHeader: Request-Id
        shouldRetryHeader: Retry
        classes:
          - { name: CardError, type: card_error, description: Declined. }
          - { name: NotFoundError, status: 404, parent: CardError }
      components: { schemas: { Problem: { type: object, properties: { type: { enum: [a, b] } } } } }
    `);
    expect(errors).toEqual({
      path: ['error'],
      schema: { kind: 'ref', target: 'Problem', nullable: false, doc: {} },
      types: [
        { name: 'CardError', type: 'card_error', doc: { description: 'Declined.' } },
        { name: 'NotFoundError', status: 404, parent: 'CardError', doc: {} },
      ],
      requestIdHeader: 'Request-Id',
      shouldRetryHeader: 'Retry',
    });
    expect(schemas.get('Problem')?.usage.response).toBe(true);
  });
});
