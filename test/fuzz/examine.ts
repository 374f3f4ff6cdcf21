import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { findFacts } from '../../generator/diff/facts/api.js';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { Responder } from '../../generator/mock/responder.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import { formatFiles } from '../../generator/output/format.js';
import { createSource, parseYaml } from '../../generator/spec/parse-yaml.js';
import { Positions } from '../../generator/spec/positions.js';
import { errorsOf, type Attempt, type Workbench } from '../hostile/support/attempt.js';
import { codesOf, escapes, mistakes } from '../hostile/support/judge.js';
import { syntaxErrors } from '../hostile/support/outline.js';
import { contentOf, type FuzzCase } from './cases/case.js';
import { aborted, type Fault, type FaultKind } from './fault.js';

/** What became of a case. */
export interface Examined {
  /** Everything that was made; none where the description is refused. */
  readonly files: readonly GeneratedFile[];
  readonly faults: readonly Fault[];
}

/** Makes a package of a case and looks at all that can be seen of it without a compiler. Never rejects. */
export async function examine(bench: Workbench, each: FuzzCase, isFormatted = false): Promise<Examined> {
  try {
    const attempt = await bench.attempt(contentOf(each));
    const { files } = attempt;
    const faults = [
      ...told('untold', [...mistakes(attempt), ...silences(attempt)]),
      ...told('unparsable', files.flatMap(unparsable)),
      ...told('misplaced', misplaced(files)),
      ...told('misread', each.kind === 'text' ? misread(each.text) : []),
      ...told(
        'escape',
        await escapes(attempt, each.twin === undefined ? undefined : await bench.attempt(each.twin)),
      ),
      ...told('unlike', each.same === undefined ? [] : unlike(attempt, await bench.attempt(each.same))),
      ...told('unserved', attempt.model ? await unserved(attempt.model) : []),
      ...told('unformatted', isFormatted ? await unformatted(files) : []),
    ];
    return { files, faults };
  } catch (error) {
    return { files: [], faults: [aborted(error)] };
  }
}

function told(kind: FaultKind, all: readonly string[]): readonly Fault[] {
  return all.map((what) => ({ kind, what }));
}

/** Whoever gets nothing is told why, and where. */
function silences(attempt: Attempt): readonly string[] {
  return !attempt.model && errorsOf(attempt).length === 0 ? ['refused without an error'] : [];
}

function unparsable({ path, text }: GeneratedFile): readonly string[] {
  if (path.endsWith('.ts')) return syntaxErrors(path, text).map((problem) => `${path}: ${problem}`);
  if (!path.endsWith('.json')) return [];
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

/** Files whose names are no plain ones, or which are one file on some disks. */
function misplaced(files: readonly GeneratedFile[]): readonly string[] {
  const paths = files.map(({ path }) => path);
  const plain = /^[\p{ID_Continue}-]+(\/[\p{ID_Continue}-]+)*\.[a-z.]+$|^LICENSE$/u;
  const names = new Set(paths.map((path) => path.toLowerCase().normalize('NFC')));
  return [
    ...paths.filter(
      (path) => !plain.test(path) || path.split('/').some((part) => Buffer.byteLength(part) > 255),
    ),
    ...(names.size < paths.length ? ['two files are one'] : []),
  ];
}

/** A text that was read without a word says what it says to others. */
function misread(text: string): readonly string[] {
  const [value, problems] = parseYaml(createSource('openapi.yaml', text), new Positions());
  if (value === undefined || problems.length > 0) return [];
  const options = {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    merge: true,
    resolveKnownTags: false,
  } as const;
  const bare = text.replace(/^\ufeff/, '');
  // A return alone ends a line, which the other reader does not know.
  const other = parseDocument(isJson(bare) ? bare.replaceAll('\r', '\n') : bare, options);
  if (other.errors[0]) return [`read, but ${other.errors[0].message.split('\n')[0] ?? ''}`];
  return isDeepStrictEqual(plain(value), plain(other.toJS())) ? [] : ['read as something else'];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** As JSON has it: whole numbers are rounded, and objects have no kind. */
function plain(value: unknown): unknown {
  const rounded = (_: string, part: unknown): unknown => (typeof part === 'bigint' ? Number(part) : part);
  return JSON.parse(JSON.stringify(value, rounded));
}

function unlike(attempt: Attempt, same: Attempt): readonly string[] {
  if (codesOf(attempt) !== codesOf(same)) return [`${codesOf(attempt)} in YAML, ${codesOf(same)} in JSON`];
  const texts = new Map(same.files.map(({ path, text }) => [path, text]));
  const other = attempt.files.find(({ path, text }) => texts.get(path) !== text);
  if (other) return [`${other.path} is another`];
  return attempt.files.length === same.files.length ? [] : ['not the same files'];
}

/** What the mock server fails at, and differences between an API and itself. */
async function unserved(model: ApiModel): Promise<readonly string[]> {
  const responder = new Responder(model, 2);
  const answers = await Promise.all(
    allOperations(model)
      .slice(0, 5)
      .map((each) => ask(responder, each)),
  );
  const facts = findFacts(model, model).map(() => 'differs from itself');
  return [...answers.flat(), ...facts];
}

async function ask(responder: Responder, { method, path }: Operation): Promise<readonly string[]> {
  const target = path.map((part) => (part.kind === 'text' ? part.text : '1')).join('');
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const { answer } = await responder.handle({
    method: method.toUpperCase(),
    target,
    headers,
    body: Buffer.from('{}'),
  });
  return answer.status === 500 ? [JSON.stringify(answer.body)] : [];
}

async function unformatted(files: readonly GeneratedFile[]): Promise<readonly string[]> {
  const formatted = await formatFiles(files);
  return formatted.flatMap(({ path, text }) => unparsable({ path, text, format: false }));
}
