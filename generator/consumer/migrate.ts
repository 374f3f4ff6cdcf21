import { ts } from 'ts-morph';
import { arrange, type Call } from './arguments.js';
import type { Correspondence } from './correspondence.js';
import { Edits } from './edits.js';
import { moveModules } from './modules.js';
import type { Consumer } from './project.js';
import { reachMethod, reachResource } from './reach.js';
import { rename, type Desk, type Outcome } from './rename.js';
import { scan, type Use } from './scan.js';

/** Something that was written anew, or could not be, where it stood in the old text. */
export interface Note {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** What becomes of code that follows an SDK to its new version. */
export interface Migration {
  /** Whether anything of the SDK is used at all. */
  readonly isUsed: boolean;
  /** New texts of the files that change, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  readonly changed: readonly Note[];
  /** What has to be done by hand, with the reason. */
  readonly left: readonly Note[];
}

/** Writes code anew for the new version of the SDK that it uses; only what the type checker says is the SDK's changes. */
export function migrate(consumer: Consumer, to: Correspondence): Migration {
  const uses = scan(consumer);
  const files = new Map<string, string>();
  const notes = consumer.files.flatMap((file) => {
    const some = uses.filter((use) => use.file === file);
    const desk = { to, edits: new Edits(file.text), taken: takenNames(file, some, to) };
    const outcomes = followAll(consumer, { file, uses: some, desk });
    if (!desk.edits.isEmpty) files.set(file.fileName, desk.edits.text());
    return outcomes
      .sort(([a], [b]) => a.getStart() - b.getStart())
      .map(([node, outcome]) => [file, node, outcome] as const);
  });
  const told = (wanted: 'changed' | 'left'): readonly Note[] =>
    notes.flatMap(([file, node, outcome]) =>
      outcome?.kind === wanted ? noteAt(file, node, 'text' in outcome ? outcome.text : outcome.reason) : [],
    );
  return { isUsed: uses.length > 0, files, changed: told('changed'), left: told('left') };
}

interface Work {
  readonly file: ts.SourceFile;
  readonly uses: readonly Use[];
  readonly desk: Desk;
}

function followAll(consumer: Consumer, { file, uses, desk }: Work): (readonly [ts.Node, Outcome])[] {
  const { edits, to } = desk;
  const named = uses.map((use) => [use.node, follow(use, desk)] as const);
  // Calls in the arguments of others come first, so that they are moved as they have become.
  const called = callsIn(uses, to)
    .reverse()
    .map((call) => [call.node, arrange(call, edits)] as const);
  return [...named, ...called, ...moveModules(consumer, file, desk)];
}

function follow(use: Use, desk: Desk): Outcome {
  const [key = ''] = use.keys;
  const pair = desk.to.methods.get(key);
  if (pair && use.form === 'name' && !key.includes('#')) return reachMethod(use, pair, desk);
  const resource = desk.to.resources.get(key);
  if (resource && use.form === 'name') return reachResource(use, resource, desk);
  return rename(use, desk);
}

function callsIn(uses: readonly Use[], { methods }: Correspondence): Call[] {
  return uses.flatMap(({ node, form, keys: [key = ''] }) => {
    const pair = methods.get(key);
    if (!pair || form !== 'name' || ts.isImportSpecifier(node.parent)) return [];
    const { parent } = node;
    const callee = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
    const isCall = ts.isCallExpression(callee.parent) && callee.parent.expression === callee;
    return [{ node: isCall ? callee.parent : node, pair, ahead: key.includes('#') ? 1 : 0 }];
  });
}

/** Old names of imports whose new name the file uses for something else: they keep the old one there. */
function takenNames(
  file: ts.SourceFile,
  uses: readonly Use[],
  { names }: Correspondence,
): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return new Set(
    uses.flatMap(({ form, keys: [key = ''], node }) => {
      const name = form === 'import' ? names.of(key) : undefined;
      return name !== undefined && used.has(name) ? node.getText() : [];
    }),
  );
}

function noteAt(file: ts.SourceFile, node: ts.Node, text: string): Note {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  return { file: file.fileName, line: line + 1, column: character + 1, text };
}
