import { createHash } from 'node:crypto';
import { recased, words } from '../../model/words.js';

/** Words that cannot be the name of an argument: those of the language, and those that methods use themselves. */
const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield ' +
    'any bigint boolean never number object string symbol undefined unknown params options body path client'
  ).split(' '),
);

function capitalize(word: string): string {
  return recased(word, 'toUpperCase');
}

function identifier(name: string): string {
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}

/** Name of a type or class. */
export function pascalCase(...names: readonly string[]): string {
  const key = names.join('\0');
  const known = pascal.get(key);
  if (known !== undefined) return known;
  const found = identifier(names.flatMap(words).map(capitalize).join(''));
  pascal.set(key, found);
  return found;
}

/** The same few names are asked for again and again. */
const pascal = new Map<string, string>();

/** Name of a method, property or constant; reserved words are fine there. */
export function camelCase(...names: readonly string[]): string {
  const [first = '', ...rest] = names.flatMap(words);
  const head = /^[A-Z]+$/.test(first) ? first.toLowerCase() : recased(first, 'toLowerCase');
  return identifier([head, ...rest.map(capitalize)].join(''));
}

/** Name of an argument or variable. */
export function localName(name: string): string {
  const local = camelCase(name);
  return RESERVED.has(local) ? `${local}_` : local;
}

/** What a group of operations has, or what JavaScript would take it for: no member of it can be called so. */
const GROUP_MEMBERS = new Set('client constructor then toJSON toString valueOf'.split(' '));

/** The same for the client. */
const CLIENT_MEMBERS = new Set(
  'call callPage connect constructor derived on request then toJSON toString valueOf withOptions'.split(' '),
);

/** Name of an operation's method, and of its function as it is exported. */
export function methodName({ name }: { readonly name: string }): string {
  return memberName(name, GROUP_MEMBERS);
}

/** Name by which an operation's function is declared: no reserved word. */
export function functionName(operation: { readonly name: string }): string {
  const name = methodName(operation);
  return RESERVED.has(name) ? `${name}_` : name;
}

/** Members by which a resource is reached from the client, for instance `checkout` and `sessions`. */
export function members({ path }: { readonly path: readonly string[] }): readonly string[] {
  return path.map((part, depth) => memberName(part, depth === 0 ? CLIENT_MEMBERS : GROUP_MEMBERS));
}

/** How a resource is reached from the client, for instance `checkout.sessions`. */
export function accessor(resource: { readonly path: readonly string[] }): string {
  return members(resource).join('.');
}

function memberName(name: string, taken: ReadonlySet<string>): string {
  const member = camelCase(name);
  return taken.has(member) ? `${member}_` : member;
}

/** Names that files cannot have on Windows, whatever their extension. */
const DEVICES = /^(con|prn|aux|nul|(com|lpt)\d)$/;

/** Most letters of a file's name: file systems take some 250 bytes, and letters can have several. */
const LONGEST = 80;

/** Name of a file without its extension; a long one is cut and told apart by a checksum. */
export function fileName(name: string): string {
  const file = words(name)
    .map((word) => word.toLowerCase())
    .join('-');
  if (file === '' || DEVICES.test(file)) return `${file}_`;
  if (file.length <= LONGEST) return file;
  const sum = createHash('sha256').update(file).digest('hex').slice(0, 8);
  return `${file.slice(0, LONGEST)}-${sum}`;
}

/** Name of a variable of the environment. */
export function constantCase(...names: readonly string[]): string {
  return names.flatMap(words).join('_').toUpperCase();
}

/** The entry of the package that a module is imported by: `functions/pets` for `src/functions/pets.ts`. */
export function entryOf(module: string): string {
  return module.replace(/^src\/(.*)\.ts$/, '$1');
}
