import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import type { MockServer } from '../../generator/mock/server.js';
import { createMockServer } from '../../generator/mock/server.js';
import { installBuilt } from '../support/built-package.js';
import { EMIT_OPTIONS, emitPackage, formattedFile } from '../support/emit-package.js';
import { place } from '../support/folder.js';
import { modelOf } from '../support/read-yaml.js';
import { ROOT } from '../support/repository.js';
import { typeCheck } from '../support/type-check.js';
import { examplesOf } from './support/readme.js';
import { loadStripe } from './support/stripe.js';

const PACKAGE = join(ROOT, 'generated/stripe');
const EXAMPLES = examplesOf(readFileSync(join(PACKAGE, 'README.md'), 'utf8'));
/** The page of the repository shows the package, too. */
const FRONT_PAGE = examplesOf(readFileSync(join(ROOT, 'README.md'), 'utf8'));
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'].map((name) => `lib.${name}.d.ts`),
  types: ['node'],
};

/** Runs each module that it is told of, and writes down what went wrong. */
const RUNNER = `
import { writeFile } from 'node:fs/promises';
const outcomes = [];
for (const file of process.argv.slice(2)) {
  outcomes.push(await import('./' + file).then(() => 'done', (error) => String(error?.stack ?? error)));
}
await writeFile('outcomes.json', JSON.stringify(outcomes));
`;

describe('the README of the Stripe package', () => {
  let folder: string;
  let server: MockServer;
  let problems: readonly string[];
  let outcomes: readonly string[];

  beforeAll(async () => {
    folder = await projectWithPackage();
    server = await createMockServer(await loadStripe());
    // What the README calls new, the mock does not know.
    server.respond('createCharge', ({ body }) =>
      body.includes('new_parameter') ? { status: 200, body: { id: 'ch_1' } } : undefined,
    );
    problems = await compileExamples(folder);
    outcomes = await runExamples(folder, server.url);
  }, 300_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test('shows every feature', () => {
    const sections = new Set(EXAMPLES.map(({ title }) => title.replace(/^\d+, /, '')));
    expect([...sections]).toEqual([
      '@sdkwright/stripe',
      'Calls',
      'Options',
      'Retries',
      'Errors',
      'Lists',
      'Expansion',
      'Files',
      'Webhooks',
      'Looking on',
      'Smaller bundles',
      'What the types lack',
    ]);
  });

  test('compiles for those who install the package', () => {
    expect(problems).toEqual([]);
  });

  test.each(EXAMPLES.map(({ title }, index) => [title, index] as const))('%s runs', (_, index) => {
    expect(outcomes[index]).toBe('done');
  });

  test('sends what it shows', () => {
    const sent = new Set(
      server.requests.map(({ method, path }) => `${method} ${path.replace(/\/[a-z]+_\w+/g, '/…')}`),
    );
    for (const route of ['POST /v1/charges', 'GET /v1/charges', 'POST /v1/files', 'GET /v1/quotes/…/pdf'])
      expect(sent).toContain(route);
    expect(server.requests.some(({ body }) => body.includes('a page of text'))).toBe(true);
    expect(server.requests.some(({ body }) => body.includes('new_parameter=true'))).toBe(true);
  });
});

/** An empty project with the package as it would be installed. */
async function projectWithPackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sdkwright-readme-'));
  await installBuilt(join(folder, 'node_modules/@sdkwright/stripe'));
  for (const scope of ['@opentelemetry', '@types', 'undici-types'])
    await symlink(join(ROOT, 'node_modules', scope), join(folder, 'node_modules', scope));
  await place(folder, 'package.json', JSON.stringify({ private: true, type: 'module' }));
  await place(folder, 'scan.pdf', 'a page of text');
  await place(folder, 'run.js', RUNNER);
  return folder;
}

/** Compiles all examples to JavaScript beside them; answers what the compiler says. */
async function compileExamples(folder: string): Promise<readonly string[]> {
  const all = [...EXAMPLES, ...FRONT_PAGE];
  const files = all.map((_, index) => `example-${index}.ts`);
  for (const [index, { text }] of all.entries()) await place(folder, `example-${index}.ts`, text);
  const options = { ...OPTIONS, typeRoots: [join(folder, 'node_modules/@types')] };
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    options,
  );
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(
    ({ file, messageText }) =>
      `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}

/** What became of each example: `done`, or the error that it ended with. */
async function runExamples(cwd: string, url: string): Promise<readonly string[]> {
  const files = EXAMPLES.map((_, index) => `example-${index}.js`);
  const env = { ...process.env, STRIPE_API_KEY: 'sk_test_1', STRIPE_BASE_URL: url };
  await promisify(execFile)(process.execPath, ['run.js', ...files], { cwd, env, maxBuffer: 2 ** 26 });
  return JSON.parse(await readFile(join(cwd, 'outcomes.json'), 'utf8')) as readonly string[];
}

/** An API unlike the flagship: no key in the environment, JSON, streams, tokens, ids that are numbers. */
const NOTES = `
  servers: [{ url: https://notes.example.com }, { url: https://test.example.com, description: Sandbox }]
  x-sdk-pagination:
    token: { style: token, token: page, items: notes, nextToken: next, envelope: { $ref: '#/components/schemas/Page' } }
  paths:
    /notes:
      get:
        operationId: listNotes
        x-sdk-pagination: token
        parameters: [{ name: page, in: query, schema: { type: string } }]
        responses:
          '200':
            description: Notes.
            content:
              application/json:
                schema:
                  allOf:
                    - $ref: '#/components/schemas/Page'
                    - { properties: { notes: { items: { $ref: '#/components/schemas/Note' } } } }
      post:
        operationId: createNote
        requestBody:
          required: true
          content: { application/json: { schema: { $ref: '#/components/schemas/NewNote' } } }
        responses:
          '200': { description: Made., content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
    /notes/{number}:
      delete:
        operationId: deleteNote
        parameters: [{ name: number, in: path, required: true, schema: { type: integer } }]
        responses: { '204': { description: Gone. } }
    /notes/{number}/dictation:
      get:
        operationId: dictateNotes
        x-sdk-resource: notes
        x-sdk-method: dictate
        parameters: [{ name: number, in: path, required: true, schema: { type: integer } }]
        responses:
          '200': { description: Words., content: { text/event-stream: { schema: { type: string } } } }
  components:
    schemas:
      Page:
        type: object
        required: [notes]
        properties: { notes: { type: array, items: {} }, next: { type: string } }
      Note: { type: object, required: [number], properties: { number: { type: integer }, text: { type: string } } }
      NewNote:
        type: object
        required: [text, tags, color]
        properties:
          text: { type: string, examples: ["it's \`late\`"] }
          tags: { type: array, items: { type: string } }
          color: { type: string, enum: [red, blue] }
          due: { type: string, format: date }
`;

test.each(['union', 'enum'] as const)(
  'the README of another API shows what that has, and compiles with enums as %s',
  { timeout: 180_000 },
  async (enums) => {
    const files = await emitPackage(await modelOf(NOTES), { ...EMIT_OPTIONS, enums });
    const readme = await formattedFile(files, 'README.md');
    const examples = examplesOf(readme);
    const sections = [...readme.matchAll(/^## (.*)$/gm)].map(([, section]) => section);
    expect(sections).toEqual([
      'Calls',
      'Options',
      'Retries',
      'Errors',
      'Lists',
      'Streams of events',
      'Looking on',
      'Smaller bundles',
      'What the types lack',
      'Where it runs',
    ]);
    expect(readme).toContain("withOptions({ server: 'Sandbox' })");
    expect(readme.includes('NewNoteColor.Red')).toBe(enums === 'enum');
    const sources = examples.map(({ text }, index) => ({
      path: `src/example-${index}.ts`,
      text,
      format: false,
    }));
    expect(typeCheck([...files.map(asConsumerSees), ...sources])).toEqual([]);
  },
);

/** The package with its own name as that of its sources, so that examples beside them can import it. */
function asConsumerSees(file: GeneratedFile): GeneratedFile {
  if (file.path !== 'tsconfig.json') return file;
  const { compilerOptions } = JSON.parse(file.text) as { compilerOptions: object };
  const { name } = EMIT_OPTIONS.package;
  const paths = {
    [name]: ['./src/index.ts'],
    [`${name}/otel`]: ['./src/runtime/otel.ts'],
    [`${name}/*`]: ['./src/*.ts'],
  };
  const lenient = { noUnusedLocals: false, isolatedDeclarations: false };
  return { ...file, text: JSON.stringify({ compilerOptions: { ...compilerOptions, ...lenient, paths } }) };
}
