import path from 'node:path';
import { expect, it } from 'vitest';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import { load } from '../../generator/pipeline.js';
import { EMIT_OPTIONS } from '../support/emit-package.js';
import { folderWith } from '../support/folder.js';
import { withKey, type Part } from './support/api.js';

/** Maps by names of the description's own, whose order is that of what is made of them. */
const ORDERED = /^(paths|schemas|properties|responses|content|securitySchemes|scopes)$/;

/** The same description, written the other way round wherever there is no order. */
function reversed(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => reversed(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, reversed(member, key)] as const);
  return Object.fromEntries(ORDERED.test(name) ? members : members.toReversed());
}

const other = {
  schemas: { Toy: { type: 'object', required: ['a'], properties: { a: { $ref: 'more.json#/A' } } } },
};
const more = { A: { type: 'string', minLength: 1, description: 'A.', enum: ['x', 'y'] } };

function description(): Part {
  const api = withKey({ type: 'http', scheme: 'basic', description: 'Who calls.' });
  const member = { $ref: 'other.json#/schemas/Toy' };
  const components = api['components'] as Part;
  const schemas = {
    Pet: { type: 'object', required: ['toy'], properties: { toy: member, id: { type: 'string' } } },
  };
  return { ...api, components: { ...components, schemas } };
}

async function made(
  files: readonly (readonly [name: string, content: unknown])[],
  depth: string,
): Promise<unknown> {
  const texts = files.map(([name, content]) => [path.join(depth, name), JSON.stringify(content)] as const);
  const cwd = await folderWith(Object.fromEntries(texts));
  const [loaded, diagnostics] = await load({ input: path.join(depth, 'openapi.json'), cwd });
  expect([loaded === undefined, diagnostics]).toEqual([false, []]);
  return loaded && typescriptEmitter.emit(loaded.model, EMIT_OPTIONS);
}

it('the order of files and of words without one, and where they stand, make no difference', async () => {
  const files = [
    ['openapi.json', description()],
    ['other.json', other],
    ['more.json', more],
  ] as const;
  const turned = files.map(([name, content]) => [name, reversed(content)] as const).toReversed();
  expect(await made(turned, 'some/where/else')).toEqual(await made(files, '.'));
});
