import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moduleImports, type ModuleImport } from '../support/module-imports.js';
import { handWrittenFiles, ROOT } from '../support/repository.js';

interface Room {
  /** A folder, or a single file. */
  readonly at: string;
  /** Other rooms it may import from; `type:` where only types. */
  readonly rooms: readonly string[];
  /** Packages it may import from; `node` stands for everything that Node.js brings along. */
  readonly packages: readonly string[];
}

/** Who may know whom. Every hand-written file belongs to the most specific room that contains it. */
const ROOMS: readonly Room[] = [
  { at: 'generator/diagnostics', rooms: [], packages: ['picocolors'] },
  {
    at: 'generator/spec',
    rooms: ['generator/spec/media-type.ts', 'generator/spec/style-names.ts', 'generator/diagnostics'],
    packages: ['node', 'yaml', 'ajv', 'json-p3', 'openapi-types'],
  },
  { at: 'generator/spec/media-type.ts', rooms: [], packages: [] },
  { at: 'generator/spec/style-names.ts', rooms: [], packages: [] },
  { at: 'generator/model', rooms: ['generator/diagnostics'], packages: [] },
  {
    at: 'generator/build',
    rooms: [
      'type:generator/spec',
      'generator/spec/media-type.ts',
      'generator/spec/style-names.ts',
      'generator/model',
      'generator/diagnostics',
    ],
    packages: [],
  },
  { at: 'generator/emit/core', rooms: ['generator/model', 'generator/diagnostics'], packages: [] },
  {
    at: 'generator/emit/registry.ts',
    rooms: ['generator/emit/core', 'generator/emit/typescript'],
    packages: [],
  },
  {
    at: 'generator/emit/typescript',
    rooms: ['generator/emit/core', 'generator/model', 'generator/diagnostics'],
    packages: ['node', 'ts-morph', 'handlebars'],
  },
  {
    at: 'generator/output',
    rooms: ['type:generator/emit/core', 'generator/diagnostics', 'generator/output/layout'],
    packages: ['node', 'diff', 'ignore', 'node-diff3', 'prettier'],
  },
  { at: 'generator/output/layout', rooms: [], packages: [] },
  {
    at: 'generator/diff',
    rooms: ['generator/model', 'generator/diagnostics'],
    packages: ['node', 'picocolors', 'handlebars'],
  },
  {
    at: 'generator/locate',
    rooms: ['type:generator/diff', 'generator/spec', 'generator/model', 'generator/diagnostics'],
    packages: [],
  },
  {
    at: 'generator/consumer',
    rooms: ['generator/diff', 'generator/model', 'generator/emit/core', 'generator/emit/typescript'],
    packages: ['node', 'ts-morph'],
  },
  {
    at: 'generator/release',
    rooms: ['generator/diff', 'generator/model', 'type:generator/emit/core'],
    packages: ['semver'],
  },
  {
    at: 'generator/pack',
    rooms: ['generator/output', 'generator/diagnostics'],
    packages: [
      'node',
      'rolldown',
      'ts-morph',
      'publint',
      '@arethetypeswrong/core',
      '@cyclonedx/cyclonedx-library',
    ],
  },
  { at: 'generator/ci', rooms: [], packages: ['node', 'handlebars'] },
  { at: 'generator/mock', rooms: ['generator/model', 'generator/diagnostics'], packages: ['node', 'busboy'] },
  {
    at: 'generator/load.ts',
    rooms: ['diagnostics', 'spec', 'build', 'model'].map((room) => `generator/${room}`),
    packages: [],
  },
  {
    at: 'generator/job.ts',
    rooms: ['generator/output', ...['emit/core', 'load.ts', 'pack'].map((room) => `type:generator/${room}`)],
    packages: ['node'],
  },
  {
    at: 'generator/pipeline.ts',
    rooms: ['diagnostics', 'spec', 'model', 'output', 'job.ts', 'load.ts']
      .map((room) => `generator/${room}`)
      .concat('type:generator/emit/core'),
    packages: ['node'],
  },
  {
    at: 'generator/cli',
    rooms: [
      'diagnostics',
      'spec',
      'build',
      'model',
      'emit/core',
      'emit/registry.ts',
      'output',
      'diff',
      'locate',
      'release',
      'consumer',
      'mock',
      'pack',
      'ci',
      'job.ts',
      'load.ts',
      'pipeline.ts',
    ].map((room) => `generator/${room}`),
    packages: [
      'chokidar',
      'node',
      'commander',
      'lilconfig',
      'ajv',
      'picocolors',
      'semver',
      'yaml',
      'import-meta-resolve',
    ],
  },
  {
    at: 'generator/index.ts',
    rooms: ['generator/emit/core', 'generator/model'],
    packages: [],
  },
  { at: 'templates/typescript/runtime', rooms: [], packages: ['#transport', '#digest'] },
  ...['transport-node', 'answer-node', 'digest-node', 'files-node'].map((name) => ({
    at: `templates/typescript/runtime/${name}.ts`,
    rooms: ['templates/typescript/runtime', 'templates/typescript/runtime/answer-node.ts'],
    packages: ['node'],
  })),
];

const roomOf = (file: string): Room | undefined => {
  const rooms = ROOMS.filter(({ at }) => file === at || file.startsWith(`${at}/`));
  return rooms.sort((a, b) => b.at.length - a.at.length)[0];
};

/** Why a file may not import something; undefined when it may. */
function objection(file: string, { specifier, typeOnly }: Omit<ModuleImport, 'later'>): string | undefined {
  const room = roomOf(file);
  if (!room) return 'belongs to no room';
  if (!specifier.startsWith('.'))
    return room.packages.includes(packageOf(specifier)) ? undefined : `may not import ${specifier}`;
  const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  const there = roomOf(target);
  if (there === room) return undefined;
  const allowed =
    there && (room.rooms.includes(there.at) || (typeOnly && room.rooms.includes(`type:${there.at}`)));
  return allowed ? undefined : `may not import ${target}`;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'); // prettier-ignore
}

describe('imports', () => {
  it('go only from room to room as the table allows', () => {
    const objections = handWrittenFiles().flatMap((file) => {
      const imports = moduleImports(readFileSync(path.join(ROOT, file), 'utf8'));
      return imports.flatMap((each) => objection(file, each) ?? []).map((why) => `${file} ${why}`);
    });
    expect(objections).toEqual([]);
  });

  it('leave no file outside the rooms', () => {
    expect(handWrittenFiles().filter((file) => !roomOf(file))).toEqual([]);
  });

  it.each([
    [
      'generator/emit/typescript/x.ts',
      '../../spec/read-spec.js',
      false,
      'may not import generator/spec/read-spec.ts',
    ],
    ['generator/mock/x.ts', '../build/build-model.js', true, 'may not import generator/build/build-model.ts'],
    [
      'generator/output/x.ts',
      '../emit/core/emitter.js',
      false,
      'may not import generator/emit/core/emitter.ts',
    ],
    ['generator/output/x.ts', '../emit/core/emitter.js', true, undefined],
    ['generator/model/x.ts', 'node:fs', false, 'may not import node:fs'],
    ['templates/typescript/runtime/x.ts', 'node:crypto', false, 'may not import node:crypto'],
    ['templates/typescript/runtime/x.ts', './y.js', false, undefined],
    ['templates/typescript/runtime/transport-node.ts', 'node:http', false, undefined],
    [
      'templates/typescript/runtime/x.ts',
      './transport-node.js',
      false,
      'may not import templates/typescript/runtime/transport-node.ts',
    ],
    ['generator/emit/core/x.ts', 'ts-morph', true, 'may not import ts-morph'],
    ['generator/new/x.ts', './y.js', false, 'belongs to no room'],
  ])('of %s: %s (types only: %s)', (file, specifier, typeOnly, expected) => {
    expect(objection(file, { specifier, typeOnly })).toBe(expected);
  });

  it('are found in every form', () => {
    const text =
      "import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; export * from 'd'; type E = import('e').E; await import('f'); import 'g';";
    const found = moduleImports(text).map(
      ({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`,
    );
    expect(found).toEqual(['a', 'b type', 'c type', 'd', 'e type', 'f', 'g']);
  });
});
