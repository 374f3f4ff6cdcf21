import path from 'node:path';
import type { JsonObject, JsonValue } from './document.js';
import { jsonText, member } from './json.js';
import type { Hoist } from './links.js';
import type { LoadedFile } from './load.js';
import type { Positions } from './positions.js';

/** Order of components in the bundle: files as they were read, and within a file as it is written. */
export function inFileOrder(
  hoists: readonly Hoist[],
  files: readonly LoadedFile[],
  positions: Positions,
): readonly Hoist[] {
  const offset = ({ target }: Hoist) =>
    typeof target.value === 'object' && target.value !== null ? (positions.find(target.value)?.offset ?? 0) : 0;
  return hoists.toSorted(
    (a, b) => files.indexOf(a.target.file) - files.indexOf(b.target.file) || offset(a) - offset(b),
  );
}

/** A name for each component that comes from another file. Names of the root document are taken. */
export function chooseNames(root: JsonObject, hoists: readonly Hoist[]): ReadonlyMap<Hoist, string> {
  const names = new Map<Hoist, string>();
  const taken = new Map<string, JsonValue>();
  for (const hoist of hoists) {
    const isFree = (name: string) => {
      const key = `${hoist.section}/${name}`;
      const other = taken.get(key) ?? member(member(member(root, 'components'), hoist.section), name);
      return other === undefined || isSame(other, hoist.target.value);
    };
    const name = candidates(hoist).find(isFree) ?? '';
    taken.set(`${hoist.section}/${name}`, hoist.target.value);
    names.set(hoist, name);
  }
  return names;
}

/** The plain name, then the one that begins with the file's, then that with a number; endless. */
function candidates({ target }: Hoist): { find(accept: (name: string) => boolean): string | undefined } {
  const file = path.posix.basename(target.file.path).replace(/\.[^.]*$/, '');
  const plain = (placeName(target.pointer) ?? file).replace(/[^\w.-]+/g, '_') || 'Schema';
  const long = `${pascalCase(file)}${plain}`;
  return {
    find(accept) {
      for (let count = 0; ; count++) {
        const name = [plain, long][count] ?? `${long}${count}`;
        if (accept(name)) return name;
      }
    },
  };
}

/** Members after which a name stands. */
const holders =
  /^(schemas|(patternP|p)roperties|\$defs|definitions|paths|responses|parameters|headers|requestBodies|callbacks|defs)$/;
/** Members that only hold what they are about. */
const structure =
  /^(components|schema|content|items|additionalProperties|requestBody|allOf|anyOf|oneOf|prefixItems|not|webhooks)$/;

/** The name of a place: its last step, or where it stands when that alone says too little. */
function placeName(pointer: readonly string[]): string | undefined {
  if (pointer.length < 4) return pointer.at(-1);
  const telling = pointer.filter((step, index) => {
    const before = pointer[index - 1] ?? '';
    return holders.test(before) || !(holders.test(step) || structure.test(step) || before === 'content');
  });
  return telling.length > 1 ? telling.map(pascalCase).join('') : (telling[0] ?? pointer.at(-1));
}

function pascalCase(text: string): string {
  return text.replace(/(?:^|[^a-zA-Z\d]+)([a-zA-Z\d]?)/g, (_, letter: string) => letter.toUpperCase());
}

/** Equal text is equal meaning only where there is no reference, which may lead elsewhere from another file. */
function isSame(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  const text = jsonText(a);
  return text === jsonText(b) && !text.includes('"$ref"');
}
