import { describe, expect, it } from 'vitest';
import type { Operation, RequestBody } from '../../../../generator/model/model.js';
import type { Schema } from '../../../../generator/model/schema.js';
import { emitPackage, emitted, formattedFile, oneLine } from '../../../support/emit-package.js';
import { answer, body, model, operation, parameter, resource } from '../../../support/model.js';
import { array, list, object, property, ref, scalar, union } from '../../../support/schemas.js';

/** The functions of a resource and, after them, its class and what they take. */
async function pets(...operations: readonly Operation[]): Promise<string> {
  const api = model({ resources: [resource('pets', operations)], schemas: { Pet: object({}) } });
  const files = await emitPackage(api);
  const folders = ['functions', 'resources'];
  const texts = folders.map((folder) => formattedFile(files, `src/${folder}/pets.ts`));
  return (await Promise.all(texts)).join('\n');
}

const form = (schema: Schema): RequestBody => ({ ...body(schema), required: false });

describe('signature', () => {
  it('takes ids, params and options, in that order', async () => {
    const update = operation('update', 'POST /pets/{pet_id}', {
      body: form(object({ name: scalar() })),
      response: answer(ref('Pet')),
    });
    expect(oneLine(await pets(update))).toContain(
      'update(pet_id: string'.replace('pet_id', 'petId') +
        ', params: PetUpdateParams, options?: RequestOptions): APIPromise<Pet>',
    );
  });

  it('takes numbers for ids that are numbers', async () => {
    const parameters = [parameter('id', 'path', { schema: scalar('integer') })];
    const text = oneLine(await pets(operation('retrieve', 'GET /pets/{id}', { parameters })));
    expect(text).toContain('retrieve(id: number, options?: RequestOptions)');
  });

  it('lets params be left out when nothing in them is required', async () => {
    const list = operation('list', 'GET /pets', { parameters: [parameter('limit', 'query')] });
    expect(await pets(list)).toContain('list(params?: PetListParams | null, options?: RequestOptions)');
  });

  it('has no params when there is nothing to send', async () => {
    const text = await pets(operation('ping', 'GET /ping'));
    expect(text).toContain('ping(options?: RequestOptions): APIPromise<void>');
    expect(text).not.toContain('Params');
  });

  it('renames arguments that are reserved words, not methods', async () => {
    const text = await pets(operation('delete', 'DELETE /pets/{class}'));
    expect(text).toContain('delete(class_: string, options?: RequestOptions)');
  });

  it('answers with text, bytes, or one of several models', async () => {
    const text = await pets(
      operation('read', 'GET /a', { response: answer(scalar(), 'text') }),
      operation('download', 'GET /b', { response: answer(scalar('binary'), 'binary') }),
      operation('find', 'GET /c', { response: answer(union(ref('Pet'), ref('Gone'))) }),
    );
    expect(oneLine(text)).toMatch(/read\(.*?APIPromise<string> \{.*?accept: 'text'/);
    expect(oneLine(text)).toMatch(/download\(.*?APIPromise<Blob> \{.*?accept: 'binary'/);
    expect(text).toContain('APIPromise<Pet | Gone>');
  });
});

it('is not generic over what it expands where there is nothing to expand', async () => {
  const parameters = [parameter('expand', 'query', { schema: array(scalar()) })];
  const download = operation('pdf', 'GET /pdf', { parameters, response: answer(scalar('binary'), 'binary') });
  const api = model({
    expansion: { parameter: 'expand', depth: 4 },
    resources: [resource('pets', [download])],
  });
  const text = oneLine(await emitted(api, 'src/resources/pets.ts'));
  expect(text).toContain('pdf(params?: PetPdfParams | null, options?: RequestOptions): APIPromise<Blob>');
});

it('says that an answer holds lists that go on', async () => {
  const cursor = {
    style: 'cursor',
    name: 'cursor',
    after: 'after',
    items: 'data',
    hasMore: 'more',
    cursor: 'id',
    url: 'url',
    envelope: { name: 'List', schema: object({}) },
  } as const;
  const schemas = { Pet: object({ toys: list(scalar()) }), Toy: object({}) };
  const operations = ['Pet', 'Toy'].map((name) =>
    operation(`get${name}`, `GET /${name}`, { response: answer(ref(name)) }),
  );
  const api = model({
    paginations: new Map([['cursor', cursor]]),
    schemas,
    resources: [resource('pets', operations)],
  });
  const text = oneLine(await emitted(api, 'src/functions/pets.ts'));
  expect(text).toContain('path: path`/Pet`, lists: connectAnswer }');
  expect(text).toContain('path: path`/Toy` }');
});

describe('request', () => {
  it('is one line: operation, verb, path, parameters', async () => {
    const create = operation('create', 'POST /v1/pets', { body: form(object({ name: scalar() })) });
    expect(await pets(create)).toContain(
      "return client.call({ id: 'create', method: 'post', path: path`/v1/pets`, body: params }, options);",
    );
    const list = operation('list', 'GET /v1/pets', { parameters: [parameter('limit', 'query')] });
    expect(await pets(list)).toContain(
      "return client.call({ id: 'list', method: 'get', path: path`/v1/pets`, query: params }, options);",
    );
  });

  it('names a host and an encoding of its own', async () => {
    const body: RequestBody = { ...form(object({ file: scalar('binary') })), encoding: 'multipart' };
    const text = oneLine(
      await pets(operation('upload', 'POST /files', { body, server: 'https://files.example.com' })),
    );
    expect(text).toContain("server: 'https://files.example.com'");
    expect(text).toContain('body: params, encoding: multipartBody');
    expect(text).toContain('file: Uploadable');
  });

  it('escapes what a template would read as code', async () => {
    const odd = operation('odd', 'GET /odd/{id}');
    const parts = [
      { kind: 'text', text: '/a`b${c}\\d/' } as const,
      { kind: 'parameter', name: 'id' } as const,
    ];
    expect(await pets({ ...odd, path: parts })).toContain('path`/a\\`b\\${c}\\\\d/${id}`');
  });

  it('takes query and headers out of params when there is a body', async () => {
    const parameters = [parameter('dry_run', 'query'), parameter('X-Trace', 'header')];
    const text = oneLine(
      await pets(operation('create', 'POST /pets', { parameters, body: form(object({ name: scalar() })) })),
    );
    expect(text).toContain("const { dry_run: dryRun, 'X-Trace': xTrace, ...body } = params;");
    expect(text).toContain("query: { dry_run: dryRun }, headers: { 'X-Trace': xTrace }, body,");
  });

  it('keeps a body that is no object of its own as a member beside other parameters', async () => {
    const mediaType = 'application/octet-stream';
    const body = { ...form(scalar('binary')), mediaType, encoding: 'binary' as const, required: true };
    const text = oneLine(
      await pets(operation('photo', 'PUT /pets', { parameters: [parameter('size', 'query')], body })),
    );
    expect(text).toContain('const { size, body } = params;');
    expect(text).toContain('query: { size }, body, encoding: binaryBody');
    expect(text).toContain('{ size?: string | undefined; body: Uploadable; }');
  });

  it('copes with params that are left out', async () => {
    const text = oneLine(
      await pets(operation('get', 'GET /pets', { parameters: [parameter('X-Trace', 'header')] })),
    );
    expect(text).toContain('= params ?? {};');
  });
});

describe('functions', () => {
  it('take the client first, and methods hand it to them', async () => {
    const text = oneLine(await pets(operation('retrieve', 'GET /pets/{pet_id}')));
    expect(text).toContain(
      'export function retrieve(client: LiteClient, petId: string, options?: RequestOptions): APIPromise<void>',
    );
    expect(text).toContain('{ return retrieve(this.client, petId, options); }');
  });

  it('are exported by names that no function can be declared by', async () => {
    const text = await pets(operation('delete', 'DELETE /pets'), operation('options', 'GET /pets'));
    expect(text).toContain('\nfunction delete_(client: LiteClient, options?: RequestOptions)');
    expect(text).toContain('export { delete_ as delete, options_ as options };');
    expect(text).toContain('return delete_(this.client, options);');
  });

  it('are not hidden by arguments, nor hide what they use', async () => {
    const text = await pets(operation('park', 'GET /{park}/{client}'), operation('path', 'GET /pets'));
    expect(text).toContain('return park_(this.client, park, client_, options);');
    expect(text).toContain('path`/${park}/${client_}`');
    expect(text).toContain('function path_(client: LiteClient');
    expect(text).toContain('path: path`/pets`');
  });

  it('say in a sentence what they do', async () => {
    const description = 'Lists pets. Those that sleep too.';
    const text = await pets(operation('list', 'GET /pets', { doc: { description } }));
    const [functions = '', methods = ''] = text.split('export class');
    expect(oneLine(functions)).toContain('/** * Lists pets. * `GET /pets` */');
    expect(methods).toContain(description);
  });
});

describe('documentation', () => {
  it('has the words, the route and the error', async () => {
    const text = await pets(
      operation('list', 'GET /pets/{id}', {
        doc: { description: 'Lists pets.', deprecated: 'Use cats.' },
      }),
    );
    const lines = [
      'Lists pets.',
      '`GET /pets/{id}`',
      '@throws PetsAPIError when the API answers with a failure',
      '@deprecated Use cats.',
    ];
    expect(oneLine(text)).toContain(`/** * ${lines.join(' * ')} */`);
  });
});

describe('params', () => {
  it('hold query, headers and members of the body as one interface', async () => {
    const body = form({ ...object({ name: scalar() }), additional: scalar('any') });
    const text = oneLine(
      await pets(operation('create', 'POST /pets', { parameters: [parameter('limit', 'query')], body })),
    );
    expect(text).toContain(
      'export interface PetCreateParams { [key: string]: unknown; limit?: string | undefined; name: string; }',
    );
  });

  it('are the body itself where that is one of several objects', async () => {
    const cat = object({ cat: scalar() });
    const text = oneLine(
      await pets(operation('create', 'POST /pets', { body: form(union(cat, ref('Pet'))) })),
    );
    expect(text).toContain('export type PetCreateParams = PetCreateParams.Item | Pet;');
    expect(text).toContain('create(params: PetCreateParams, options?: RequestOptions)');
  });

  it('do not offer what only answers hold', async () => {
    const body = form({
      ...object({ name: scalar() }),
      properties: [property('name', scalar()), property('id', scalar(), { scope: 'read' })],
    });
    expect(await pets(operation('create', 'POST /pets', { body }))).not.toMatch(/\bid\??: string/);
  });

  it('carry the words of the parameter', async () => {
    const limit = parameter('limit', 'query', { doc: { description: 'At most 100.' } });
    expect(await pets(operation('list', 'GET /pets', { parameters: [limit] }))).toContain(
      '/** At most 100. */',
    );
  });
});
