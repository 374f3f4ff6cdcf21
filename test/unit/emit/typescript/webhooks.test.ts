import { describe, expect, it } from 'vitest';
import { selectResource } from '../../../../generator/model/select.js';
import type { ApiEvent, ApiModel, WebhookScheme } from '../../../../generator/model/model.js';
import { emitPackage, formattedFile, oneLine } from '../../../support/emit-package.js';
import { model, operation, resource } from '../../../support/model.js';
import { literal, object, property, ref, scalar } from '../../../support/schemas.js';

const SCHEME: WebhookScheme = {
  header: 'Pet-Signature',
  timestampKey: 't',
  signatureKey: 'v1',
  payload: '{t}.{body}',
  tolerance: 60,
  typeMember: 'kind',
};

function event(name: string): ApiEvent {
  const base = { schema: 'Event', members: [property('kind', literal(name))] };
  return { name, doc: {}, payload: object({ kind: literal(name) }), base };
}

function api(more: Partial<ApiModel> = {}): ApiModel {
  const schemas = { Event: object({ id: scalar(), kind: scalar(), pet: ref('Pet') }), Pet: object({}) };
  const resources = [resource('pets', [operation('list', 'GET /pets')])];
  return { ...model({ schemas, resources }), events: [event('pet.made')], webhooks: SCHEME, ...more };
}

const textOf = async (from: ApiModel, path: string): Promise<string> =>
  oneLine(await formattedFile(await emitPackage(from), path));
const webhookFiles = async (from: ApiModel): Promise<readonly string[]> =>
  (await emitPackage(from)).map(({ path }) => path).filter((path) => path.startsWith('src/webhooks/'));
const entries = async (from: ApiModel): Promise<readonly string[]> => {
  const json = JSON.parse(await textOf(from, 'package.json')) as { exports: object };
  return Object.keys(json.exports).filter((entry) => entry.startsWith('./webhooks'));
};

describe('a package whose API signs its events', () => {
  it('has entries of its own for them', async () => {
    expect(await entries(api())).toEqual(['./webhooks', './webhooks/node', './webhooks/fetch']);
  });

  it('binds the functions to scheme and events', async () => {
    const text = await textOf(api(), 'src/webhooks/functions.ts');
    expect(text).toContain(
      "export const webhookScheme: WebhookScheme = { header: 'Pet-Signature', timestampKey: 't', signatureKey: 'v1', payload: '{t}.{body}', tolerance: 60, };",
    );
    expect(text).toContain('options?: VerifyOptions, ): Promise<PetsEvent> {');
    for (const name of ['constructEvent', 'verifyWebhook', 'generateTestHeader']) {
      expect(text).toContain(`return ${name}_(webhookScheme,`);
      expect(text).toContain(`return ${name}Async_(webhookScheme,`);
    }
  });

  it('offers them on the client', async () => {
    expect(await textOf(api(), 'src/client.ts')).toContain('readonly webhooks: typeof webhooks = webhooks;');
  });

  it('leaves the member of the client to a resource of that name', async () => {
    const resources = [resource('webhooks', [operation('list', 'GET /webhooks')])];
    const text = await textOf(api({ resources }), 'src/client.ts');
    expect(text).not.toContain('typeof webhooks');
    expect(text).toContain('readonly webhooks: Webhooks = new Webhooks(this);');
  });

  it('tells handlers apart by the member that names an event', async () => {
    const text = await textOf(api(), 'src/webhooks/handlers.ts');
    expect(text).toContain(
      "class WebhookHandlers extends EventHandlers<PetsEvent, 'kind'> { constructor() { super('kind'); } }",
    );
  });

  it('has handlers for those events alone that have the member', async () => {
    const bare: ApiEvent = { name: 'pet.lost', doc: {}, payload: scalar() };
    const text = await textOf(api({ events: [event('pet.made'), bare] }), 'src/webhooks/handlers.ts');
    expect(text).toContain(
      "extends EventHandlers< Extract<PetsEvent, Readonly<Record<'kind', unknown>>>, 'kind' >",
    );
  });

  it('takes an event that nothing is said of for an object, lest all be anything', async () => {
    const open: ApiEvent = { name: 'pet.lost', doc: {}, payload: scalar('any') };
    const text = await textOf(api({ events: [event('pet.made'), open] }), 'src/events.ts');
    expect(text).toContain('export type PetLostEvent = object;');
  });

  it('has an event for types that are not known yet', async () => {
    const text = await textOf(api(), 'src/events.ts');
    expect(text).toContain('export type PetsEvent = PetMadeEvent | UnknownPetsEvent;');
    expect(text).toContain(
      "interface UnknownPetsEvent extends Omit<Event, 'kind'> { /** None of the types that this package knows. */ kind: Unlisted; }",
    );
  });

  it('has none where events have nothing in common', async () => {
    const { base: _, ...alone } = event('pet.lost');
    expect(await textOf(api({ events: [event('pet.made'), alone] }), 'src/events.ts')).not.toContain(
      'Unknown',
    );
  });
});

describe('nothing of that is in a package', () => {
  const { webhooks: _, ...unsigned } = api();

  it.each([
    ['whose API signs nothing', unsigned],
    ['whose API has no events', api({ events: [] })],
    ['of one resource', selectResource(api(), 'pets') ?? api()],
  ])('%s', async (_name, from) => {
    expect(await webhookFiles(from)).toEqual([]);
    expect(await entries(from)).toEqual([]);
    expect(await textOf(from, 'src/client.ts')).not.toContain('webhooks');
  });

  it('nor are the events, where it is of one resource', async () => {
    const only = selectResource(api(), 'pets');
    const paths = (await emitPackage(only ?? api())).map(({ path }) => path);
    expect(paths).not.toContain('src/events.ts');
  });
});
