import { ts } from 'ts-morph';
import type { Correspondence } from './correspondence.js';
import type { Edits } from './edits.js';
import type { Use } from './scan.js';

/** A file that is being brought up to a new SDK. */
export interface Desk {
  readonly to: Correspondence;
  readonly edits: Edits;
  /** New names that cannot be used as they are, for the file has something else of that name: by the old ones. */
  readonly taken: ReadonlySet<string>;
}

/** What became of a use: how it is written now, or why it could not be written anew; undefined where nothing is to do. */
export type Outcome =
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'left'; readonly reason: string }
  | undefined;

/** Writes the new name where a part of the SDK is named by itself. */
export function rename(use: Use, { to, edits, taken }: Desk): Outcome {
  const { node, form, keys } = use;
  const text = textOf(node);
  const names = keys.map((key) => (form === 'value' ? to.names.value(key, text) : nameNow(to, key, text)));
  const [name] = names;
  if (keys.every((key) => to.names.isGone(key))) return left(`\`${keys[0] ?? text}\` is gone`);
  if (names.every((each) => each === undefined)) return undefined;
  if (name === undefined || names.some((each) => each !== name))
    return left(`${keys.map((key) => `\`${key}\``).join(' and ')} have different names now`);
  const isLocal = ts.isIdentifier(node) && taken.has(text);
  if (isLocal && form === 'name' && !isMember(node)) return undefined;
  const written = write(form, { text, name, isLocal });
  const { end } = node;
  const local = ts.isBindingElement(node.parent) ? node.parent.name : undefined;
  // `{ old: name }` is `{ name }` where the new name is the one that was wanted here.
  if (form === 'name' && local && local.getText() === name) edits.replace(node.getStart(), local.end, name);
  else edits.replace(node.getStart(), end, ts.isStringLiteralLike(node) ? requote(node, name) : written);
  return { kind: 'changed', text: `\`${text}\` → \`${name}\`` };
}

/** For reports. */
export function left(reason: string): Outcome {
  return { kind: 'left', reason };
}

/** The new name, of what is called here as it is declared and not otherwise. */
function nameNow(to: Correspondence, key: string, text: string): string | undefined {
  return key.split(/[.#]/).at(-1) === text ? to.names.of(key) : undefined;
}

interface Words {
  readonly text: string;
  readonly name: string;
  readonly isLocal: boolean;
}

function write(form: Use['form'], { text, name, isLocal }: Words): string {
  if (form === 'shorthand' || form === 'binding') return `${name}: ${text}`;
  if (form === 'export') return `${name} as ${text}`;
  return form === 'import' && isLocal ? `${name} as ${text}` : name;
}

function requote(node: ts.StringLiteralLike, name: string): string {
  const quote = node.getText().charAt(0);
  return quote + name + quote;
}

/** Whether a name stands behind a dot or as a key, where nothing else can be meant. */
function isMember({ parent, ...node }: ts.Identifier): boolean {
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name.pos === node.pos) ||
    (ts.isQualifiedName(parent) && parent.right.pos === node.pos) ||
    ts.isPropertyAssignment(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? node.text : node.getText();
}
