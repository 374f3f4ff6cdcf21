import { describe, expect, it } from 'vitest';
import type { ApiModel, Pagination } from '../../../../generator/model/model.js';
import type { Schema } from '../../../../generator/model/schema.js';
import { emitPackage, emitted, oneLine } from '../../../support/emit-package.js';
import { model } from '../../../support/model.js';
import { enumOf, object, scalar } from '../../../support/schemas.js';

const constants = (Pet: Schema): Promise<string> => emitted(model({ schemas: { Pet } }), 'src/enums/pet.ts');

describe('constants of enums', () => {
  it('are objects named for where the enum stands', async () => {
    const text = oneLine(
      await constants(object({ home: object({ kind: enumOf(['own_home', 'shelter'], 'open') }) })),
    );
    expect(text).toContain(
      "export const PetHomeKind = { OwnHome: 'own_home', Shelter: 'shelter' } as const;",
    );
  });

  it('have the name of a model that is an enum itself', async () => {
    expect(oneLine(await constants(enumOf([1, 2])))).toContain(
      'export const Pet = { _1: 1, _2: 2 } as const;',
    );
  });

  it('keep the spelling of values that would get the same key, or none', async () => {
    const text = oneLine(await constants(enumOf(['a_b', 'aB', '', '*', 'ok'])));
    expect(text).toContain("{ a_b: 'a_b', aB: 'aB', Empty: '', '*': '*', Ok: 'ok' }");
  });

  it('cannot set the prototype', async () => {
    expect(await constants(enumOf(['__proto__', 'Proto']))).toContain("['__proto__']: '__proto__'");
  });

  it('exist only for what the API answers, and only where there are enums', async () => {
    const sent: ApiModel = {
      ...model(),
      schemas: new Map([
        ['Pet', { name: 'Pet', schema: enumOf(['a', 'b']), usage: { request: true, response: false } }],
      ]),
    };
    for (const each of [sent, model({ schemas: { Pet: object({ id: scalar() }) } })]) {
      const paths = (await emitPackage(each)).map(({ path }) => path);
      expect(paths.filter((path) => path.startsWith('src/enums/'))).toEqual(['src/enums/index.ts']);
    }
  });

  it('are exported together', async () => {
    const text = await emitted(model({ schemas: { Pet: enumOf(['a', 'b']) } }), 'src/enums/index.ts');
    expect(text).toContain("export * from './pet.js';");
  });
});

describe('pagination', () => {
  const list: Pagination = {
    style: 'cursor',
    name: 'cursor',
    after: 'starting_after',
    limit: 'limit',
    items: 'data',
    hasMore: 'has_more',
    cursor: 'id',
    envelope: { name: 'PetList', schema: object({ data: scalar('any'), has_more: scalar('boolean') }) },
  };
  const text = (): Promise<string> =>
    emitted(model({ paginations: new Map([['cursor', list]]) }), 'src/pagination.ts');

  it('declares the envelope, generic over its items, and the page', async () => {
    expect(oneLine(await text())).toContain('export interface PetList<T> { data: T[]; has_more: boolean; }');
    expect(await text()).toContain('export interface PetListPage<T> extends PetList<T>, PageMethods<T> {');
  });

  it('tells the runtime where cursor and items stand, and nothing else', async () => {
    const members =
      "style: 'cursor', name: 'cursor', after: 'starting_after', items: 'data', hasMore: 'has_more', cursor: 'id'";
    expect(oneLine(await text())).toMatch(/petListStyle: PageStyle = \{/);
    for (const member of members.split(', ').filter((each) => !each.startsWith('name')))
      expect(oneLine(await text())).toContain(member);
    expect(await text()).not.toContain('limit:');
  });
});
