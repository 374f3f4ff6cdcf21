import { describe, expect, it } from 'vitest';
import type { NamedSchema, ObjectSchema, Schema } from '../../../../generator/model/schema.js';
import { emitted } from '../../../support/emit-package.js';
import { model } from '../../../support/model.js';
import {
  array,
  enumOf,
  expandable,
  map,
  nullable,
  object,
  property,
  ref,
  scalar,
  union,
} from '../../../support/schemas.js';

const pet = (Pet: Schema, others: Readonly<Record<string, Schema>> = {}): Promise<string> =>
  emitted(model({ schemas: { Pet, ...others } }), 'src/models/pet.ts');

async function oneWay(schema: ObjectSchema, usage: NamedSchema['usage']): Promise<string> {
  const schemas = new Map([['Pet', { name: 'Pet', schema, usage }]]);
  return emitted({ ...model(), schemas }, 'src/models/pet.ts');
}

describe('interfaces', () => {
  it('spell every kind of member', async () => {
    const members = {
      id: scalar(), age: scalar('integer'), weight: scalar('number'), good: scalar('boolean'), any: scalar('any'),
      tags: array(scalar()), sizes: array(nullable(scalar())), notes: map(scalar('integer')), owner: nullable(ref('Person')),
      either: union(scalar(), scalar('integer'), scalar()), 'x-ray': scalar('null'),
    }; // prettier-ignore
    const text = await pet(object(members), { Person: object({}) });
    const lines = [
      'id: string',
      'age: number',
      'weight: number',
      'good: boolean',
      'any: unknown',
      'tags: string[]',
    ];
    const more = [
      'sizes: (string | null)[]',
      'notes: { [key: string]: number }',
      'owner: Person | null',
      'either: string | number',
    ];
    for (const line of [...lines, ...more, "'x-ray': null"]) expect(text).toContain(`\n  ${line};\n`);
    expect(text).toContain("import type { Person } from './person.js';");
  });

  it('put the types inside them into a namespace, referred to by their full name', async () => {
    const text = await pet(
      object({ address: object({ geo: object({ kind: enumOf(['gps', 'map'], 'open') }) }) }),
    );
    expect(text).toMatch(/interface Pet \{\s+address: Pet\.Address;\s+\}/);
    expect(text).toMatch(/namespace Pet \{\s+export interface Address \{\s+geo: Pet\.Address\.Geo;\s+\}/);
    expect(text).toContain(`export type Kind = 'gps' | 'map' | (string & {});`);
  });

  it('import a model under another name where a type inside has its name', async () => {
    const text = await pet(object({ card: object({ x: scalar() }), other: ref('Card') }), {
      Card: object({}),
    });
    expect(text).toContain("import type { Card as Card_ } from './card.js';");
    expect(text).toMatch(/card: Pet\.Card;\s+other: Card_;/);
  });

  it('take members of any name', async () => {
    const text = await pet({ ...object({ id: scalar() }), additional: scalar('any') });
    expect(text).toMatch(/\[key: string\]: unknown;\s+id: string;/);
  });

  it('say which object stands behind an id, without changing the id', async () => {
    const gone = union(ref('Person'), ref('DeletedPerson'));
    const schema = {
      ...object({ owner: nullable(expandable(gone)), friends: array(expandable(ref('Person'))) }),
    };
    const extra = property('history', object({ x: scalar() }), { required: false, onDemand: true });
    const text = await pet(
      { ...schema, properties: [...schema.properties, extra] },
      { Person: object({}), DeletedPerson: object({}) },
    );
    expect(text).toMatch(/owner: string \| null;\s+friends: string\[\];\s+history\?: Pet\.History;/);
    const symbol =
      /readonly \[expandable\]\?: \{\s*owner: Person \| DeletedPerson;\s*friends: Person\[\];\s*history: Pet\.History;?\s*\}/;
    expect(text).toMatch(symbol);
  });

  it('say which members have no ids themselves but lead to some', async () => {
    const text = await pet(
      object({
        home: ref('Home'),
        tags: map(scalar()),
        past: array(object({ at: ref('Home') })),
        of: ref('Kind'),
      }),
      { Home: object({ owner: expandable(ref('Home')) }), Kind: object({ name: scalar() }) },
    );
    expect(text).toMatch(/readonly \[passages\]\?: 'home' \| 'past';/);
    expect(text).toMatch(/readonly \[passages\]\?: 'at';/);
    expect(text).not.toContain('[expandable]');
  });
});

describe('direction', () => {
  const schema: ObjectSchema = {
    ...object({}),
    properties: [
      property('both', scalar(), { required: false }),
      property('secret', scalar(), { scope: 'write' }),
      property('created', scalar('integer'), { scope: 'read' }),
    ],
  };

  it('of an answer: without what is only sent; what is optional is absent, not undefined', async () => {
    const text = await oneWay(schema, { request: false, response: true });
    expect(text).toMatch(/interface Pet \{\s+both\?: string;\s+created: number;\s+\}/);
  });

  it('of a request: without what is only received; what is optional may be undefined', async () => {
    const text = await oneWay(schema, { request: true, response: false });
    expect(text).toMatch(/interface Pet \{\s+both\?: string \| undefined;\s+secret: string;\s+\}/);
  });
});

describe('aliases', () => {
  it('stand for everything that is no object', async () => {
    expect(await pet(enumOf(['cat', 'dog']))).toContain("export type Pet = 'cat' | 'dog';");
    expect(await pet(enumOf([1, 2], 'open'))).toContain('export type Pet = 1 | 2 | (number & {});');
    expect(await pet(nullable(map(scalar())))).toContain(
      'export type Pet = { [key: string]: string } | null;',
    );
    expect(await pet(nullable(enumOf(['cat', 'dog'])))).toContain("export type Pet = 'cat' | 'dog' | null;");
  });

  it('keep words that would end a comment inside it', async () => {
    const text = await pet({ ...scalar(), doc: { description: 'Ends */ here\n@evil', deprecated: '' } });
    expect(text).toMatch(/^ \* Ends \*\\\/ here\n \* \\@evil\n \* @deprecated\n \*\//m);
  });
});
