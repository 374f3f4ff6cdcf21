import { ts } from 'ts-morph';
import type { Change, CodePlace } from '../diff/judge/change.js';
import type { Consumer } from './project.js';
import type { SdkPlaces } from './places.js';
import { scan, type Use } from './scan.js';

/** The changes that reach code, each with the places in it. What is about the client as a whole reaches all code. */
export function touching(
  changes: readonly Change[],
  consumer: Consumer,
  places: SdkPlaces,
): readonly Change[] {
  const uses = indexUses(scan(consumer));
  return changes.flatMap((change): readonly Change[] => {
    const keys = keysOf(change, places);
    if (keys === undefined) return [change];
    const isMeant = meaning(change);
    const found = new Set(keys.flatMap((key) => uses.get(key) ?? []).filter(isMeant));
    return found.size === 0 ? [] : [{ ...change, uses: inOrder([...found].map(placeOf)) }];
  });
}

/** What code has to name to be reached by a change; undefined where all code is. */
function keysOf(change: Change, places: SdkPlaces): readonly string[] | undefined {
  const { fact, operations, level } = change;
  const declared = places.find(fact.place);
  if (!declared) return undefined;
  const isNew = fact.kind === 'added' && fact.place.at(-1)?.kind !== 'value' && fact.subject !== 'variant';
  // Who gives too little is found at the call: what is missing has no place of its own.
  const isDemand =
    fact.direction !== 'response' && (isNew || (fact.subject.endsWith('.required') && fact.after === true));
  if (isDemand && level === 'breaking') return operations.flatMap((id) => places.method(id));
  // Nobody can use yet what is only offered.
  return isNew && fact.subject.indexOf('.') < 0 ? [] : declared.keys;
}

/** A value that is gone is missed where it is written down; any other change wherever the part is named. */
function meaning({ fact }: Change): (use: Use) => boolean {
  const last = fact.place.at(-1);
  if (last?.kind !== 'value' || fact.kind !== 'removed') return () => true;
  return ({ form, node }) =>
    form === 'value' && ts.isStringLiteralLike(node) && JSON.stringify(node.text) === last.name;
}

function inOrder(places: readonly CodePlace[]): readonly CodePlace[] {
  const compare = (a: CodePlace, b: CodePlace): number => a.line - b.line || a.column - b.column;
  return [...places].sort((a, b) => (a.file === b.file ? compare(a, b) : a.file < b.file ? -1 : 1));
}

function indexUses(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const index = new Map<string, Use[]>();
  for (const use of uses)
    for (const key of use.keys) {
      const known = index.get(key);
      if (known) known.push(use);
      else index.set(key, [use]);
    }
  return index;
}

function placeOf({ file, node }: Use): CodePlace {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  return { file: file.fileName, line: line + 1, column: character + 1 };
}
