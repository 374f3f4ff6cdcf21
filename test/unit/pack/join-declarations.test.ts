import { describe, expect, test } from 'vitest';
import { joinDeclarations } from '../../../generator/pack/join-declarations.js';

const joined = (modules: Readonly<Record<string, string>>, ...entries: string[]): Record<string, string> =>
  Object.fromEntries(joinDeclarations(new Map(Object.entries(modules)), ['index', ...entries]));

const pet = '/** An animal. */\nexport interface Pet {\n\tname: string;\n}\n';

describe('declarations of many modules', () => {
  test('become one, without the imports between them; what no entry leads to is gone', () => {
    const result = joined({
      index: "export * from './pets.js';\nexport type { Pet } from './models/pet.js';\n",
      pets: "import type { Pet } from './models/pet.js';\nexport declare function feed(pet: Pet): void;\n",
      'models/pet': pet,
      'runtime/hidden': 'export interface Hidden {\n}\n',
    });
    expect(Object.keys(result).sort()).toEqual(['index', 'sdk']);
    expect(result.sdk).toBe(`${pet}export declare function feed(pet: Pet): void;\nexport {};\n`);
    expect(result.index).toBe("export * from './sdk.js';\nexport {};\n");
  });

  test('that the first entry does not hand on as they are stand apart from those it does', () => {
    const result = joined({
      index: [
        "export * from './feed.js';",
        "export type * from './food.js';",
        "export type { Pet } from './pet.js';",
        "export { feed as default } from './feed.js';",
        "export type { Weight } from './parts.js';\n",
      ].join('\n'),
      feed: "import type { Grams, Weight } from './parts.js';\nexport declare function feed(food: Weight): Grams;\n",
      food: 'export declare const food: string;\n',
      parts: 'export type Grams = number;\nexport type Weight = Grams;\n',
      pet,
    });
    expect(result.sdk).toBe(
      `import type { Grams, Weight } from './sdk-parts.js';\n${pet}export declare function feed(food: Weight): Grams;\nexport {};\n`,
    );
    expect(result['sdk-parts']).toContain('export declare const food');
    expect(result.index).toBe(
      "export * from './sdk.js';\nexport { feed as default } from './sdk.js';\nexport type { Weight, food } from './sdk-parts.js';\nexport {};\n",
    );
  });

  test('are still found by the entries they belong to', () => {
    const result = joined({ index: "export * from './a/pet.js';\n", 'a/pet': pet }, 'a/pet');
    expect(result['a/pet']).toBe("export { Pet } from '../sdk.js';\n");
  });

  test('that give a name another meaning stay apart', () => {
    const other =
      "import type { Pet as Animal } from './pet.js';\nexport interface Pet {\n\tof: Animal;\n}\n";
    const result = joined({
      index: "export * from './user.js';\nexport type { Pet as Other } from './other.js';\n",
      user: "import type { Pet } from './pet.js';\nexport type Pets = Pet[];\n",
      pet,
      other,
    });
    expect(result['sdk-parts']).toContain('interface Pet');
    expect(result.other).toBe(
      "import type { Pet as Animal } from './sdk-parts.js';\nexport interface Pet {\n\tof: Animal;\n}\nexport {};\n",
    );
    expect(result.index).toContain("export type { Pet as Other } from './other.js';");
  });

  test('that mean what surrounds them by a name that is declared here stay apart', () => {
    const file = 'export interface File {\n\tid: string;\n}\n';
    const upload = 'export type Uploadable = File | { readonly File: Blob };\n';
    const index =
      "export * from './models/file.js';\nexport * from './list.js';\nexport * from './upload.js';\n";
    const list = "import type { File } from './models/file.js';\nexport type Files = File[];\n";
    const result = joined({ index, list, 'models/file': file, upload });
    expect(result.sdk).toContain('interface File');
    expect(result.sdk).not.toContain('Uploadable');
    expect(result.upload).toBe(`${upload}export {};\n`);
  });

  test('keep what they call things, and what they take from elsewhere', () => {
    const result = joined({
      index: "export * from './core.js';\nexport * from './all.js';\n",
      core: "import { Agent } from 'node:http';\nimport type { Pet as Pet_ } from './pet.js';\nexport declare class Core extends Agent {\n\tpet: Pet_;\n}\n",
      pet,
      all: "import type * as pets from './zoo.js';\nexport declare const zoo: typeof pets;\n",
      zoo: 'declare function delete_(): void;\nexport { delete_ as delete };\n',
    });
    expect(result.sdk).toMatch(
      /^import \{ Agent \} from 'node:http';\nimport type \{ Pet as Pet_ \} from '.\/sdk-parts.js';\n/,
    );
    expect(result.all).toBe(
      "import type * as pets from './zoo.js';\nexport declare const zoo: typeof pets;\nexport {};\n",
    );
    expect(result.zoo).toBe('declare function delete_(): void;\nexport { delete_ as delete };\nexport {};\n');
  });
});
