import { describe, expect, it } from 'vitest';
import type { ApiModel, BodyEncoding } from '../../../../generator/model/model.js';
import { emitted, oneLine } from '../../../support/emit-package.js';
import { body, model, operation, resource } from '../../../support/model.js';
import { enumOf, object } from '../../../support/schemas.js';

const API: ApiModel = model({
  name: 'pets',
  server: 'https://api.pets.example',
  auth: [{ name: 'bearer', type: 'bearer', carrier: 'Authorization', env: 'PETS_KEY', doc: {} }],
  headerOptions: [
    { name: 'petAccount', header: 'Pet-Account', doc: { description: 'On whose behalf.' } },
    { name: 'version', header: 'Pet-Version', default: '7', doc: {} },
  ],
  idempotency: { header: 'Idempotency-Key', methods: ['post'] },
  errors: {
    path: ['error'],
    types: [{ name: 'NotFoundError', status: 404, doc: {} }, { name: 'CardError', type: 'card_error', doc: {} }],
    requestIdHeader: 'Request-Id',
    shouldRetryHeader: 'Retry',
  },
  resources: [resource('pets', [operation('list', 'GET /pets')]), resource('checkout', [], [resource('sessions', [])])],
  schemas: { Pet: object({ kind: enumOf(['cat', 'dog']) }) },
}); // prettier-ignore

describe('client', () => {
  it('has every resource as a member', async () => {
    const text = await emitted(API, 'src/client.ts');
    expect(text).toContain('export class Pets extends PetsCore {');
    expect(text).toMatch(
      /readonly pets: PetsResource = new PetsResource\(this\);\s+\/\*\* Groups `sessions`. \*\/\s+readonly checkout: Checkout = new Checkout\(this\);/,
    );
  });

  it('hands itself down to nested resources', async () => {
    const text = await emitted(API, 'src/resources/checkout.ts');
    expect(text).toContain('readonly sessions: CheckoutSessions = new CheckoutSessions(this.client);');
  });
});

describe('core', () => {
  it('tells the runtime about the API', async () => {
    const text = oneLine(await emitted(API, 'src/core.ts'));
    for (const part of [
      "name: 'Pets'",
      "packageVersion: '1.2.3'",
      "server: 'https://api.pets.example'",
      "apiKeyEnv: 'PETS_KEY'",
      "auth: { header: 'Authorization', prefix: 'Bearer ' }",
      "{ option: 'petAccount', header: 'Pet-Account' }, { option: 'version', header: 'Pet-Version', default: '7' }",
      "idempotency: { header: 'Idempotency-Key', methods: ['post'] }",
      "requestIdHeader: 'Request-Id'",
      "shouldRetryHeader: 'Retry'",
      "path: ['error'], base: PetsAPIError",
      "{ error: NotFoundError, status: 404 }, { error: CardError, type: 'card_error' }",
    ]) {
      expect(text).toContain(part);
    }
  });

  it('offers the headers as options of the client and of each call', async () => {
    const text = oneLine(await emitted(API, 'src/core.ts'));
    const members =
      '/** On whose behalf. */ petAccount?: string | undefined; /** Default 7. */ version?: string | undefined;';
    expect(text).toContain(`export interface PetsOptions extends ClientOptions { ${members} }`);
    expect(text).toContain(`export interface RequestOptions extends RequestOptions_ { ${members} }`);
  });

  it.each([
    ['basic', "auth: { header: 'Authorization', encoding: 'basic' }"],
    ['header', "auth: { header: 'Authorization' }"],
  ] as const)('sends a key by %s', async (type, expected) => {
    const auth = [{ name: 'key', type, carrier: 'Authorization', env: 'PETS_KEY', doc: {} }];
    expect(oneLine(await emitted(model({ auth }), 'src/core.ts'))).toContain(expected);
  });

  it('says how most bodies are sent, where that is not as a form', async () => {
    const sent = (...encodings: readonly BodyEncoding[]): Promise<string> => {
      const operations = encodings.map((encoding, index) =>
        operation(`create${index}`, 'POST /pets', { body: body(object({}), encoding) }),
      );
      return emitted(model({ resources: [resource('pets', operations)] }), 'src/core.ts');
    };
    expect(await sent('multipart', 'json', 'json', 'form')).toContain("encoding: 'json',");
    expect(await sent('json', 'form', 'form')).not.toContain('encoding:');
    expect(await sent()).not.toContain('encoding:');
  });

  it('makes clients with other options, of the class they are asked of', async () => {
    const text = oneLine(await emitted(API, 'src/core.ts'));
    expect(text).toContain('withOptions(options: DerivedOptions<PetsOptions>): this {');
    expect(text).toContain('extends APIClient<PetsOptions, RequestOptions>');
  });

  it('says nothing of what the API does not have', async () => {
    expect(await emitted(model(), 'src/core.ts')).not.toMatch(
      /auth:|idempotency:|apiKeyEnv:|requestIdHeader:/,
    );
  });
});

describe('index', () => {
  it('exports classes as values, models as types, constants not at all', async () => {
    const text = await emitted(API, 'src/index.ts');
    expect(text).toContain("export { Pets as default } from './client.js';");
    for (const module of [
      'client',
      'core',
      'errors',
      'resources/pets',
      'resources/checkout/sessions',
      'runtime/public',
    ]) {
      expect(text).toContain(`export * from './${module}.js';`);
    }
    expect(text).toContain("export type { Pet } from './models/pet.js';");
    expect(text).not.toContain('enums');
  });
});
