import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { chooseNames, inFileOrder } from './component-names.js';
import type { JsonObject } from './document.js';
import { findCycles } from './inline-cycles.js';
import { emptyObject, isObject, member, refText, type MutableObject } from './json.js';
import type { Hoist, Inline, Links } from './links.js';
import type { LoadedFile } from './load.js';
import { formatPointer } from './pointer.js';
import type { Positions } from './positions.js';
import { replaceBroken } from './replace-broken.js';

/** Makes one document of many: afterwards every resolved reference in `root` is internal. Changes `root` in place. */
export function bundle(
  root: JsonObject,
  files: readonly LoadedFile[],
  links: Links,
  positions: Positions,
): readonly Diagnostic[] {
  const hoists = inFileOrder(links.hoists, files, positions);
  const names = chooseNames(root, hoists);
  for (const hoist of hoists) addComponent(root, hoist, names.get(hoist) ?? '', positions);
  // From the inside out: a target that holds references itself is complete when it is copied.
  for (const inline of links.inlines.toReversed()) replace(inline, positions);
  for (const place of links.broken) replaceBroken(place, positions);
  for (const { holder, key, hoist, rest } of links.uses) {
    const start = hoist ? ['components', hoist.section, names.get(hoist) ?? ''] : [];
    holder[key] = formatPointer([...start, ...rest]);
  }
  return links.inlines.length === 0 ? [] : breakCycles(root, links.inlines, positions);
}

function addComponent(root: MutableObject, hoist: Hoist, name: string, positions: Positions): void {
  const { section, target } = hoist;
  const named = ensureObject(ensureObject(root, 'components', positions), section, positions);
  if (Object.hasOwn(named, name)) return;
  named[name] = target.value;
  const parent = target.pointer.slice(0, -1).reduce((at, step) => member(at, step), target.file.root);
  const start = { source: target.file, offset: 0 };
  positions.setMember(named, name, () =>
    isObject(parent) ? (positions.find(parent, target.pointer.at(-1)) ?? start) : start,
  );
}

function ensureObject(parent: MutableObject, key: string, positions: Positions): MutableObject {
  const known = member(parent, key);
  if (isObject(known)) return known;
  const created = emptyObject();
  positions.copy(parent, created);
  parent[key] = created;
  return created;
}

/** What stands beside `$ref` wins over the target's members. */
function replace({ parent, key, node, value }: Inline, positions: Positions): void {
  const siblings = Object.keys(node).filter((name) => name !== '$ref');
  if (siblings.length === 0 || !isObject(value)) {
    parent[key] = value;
    return;
  }
  const copy = Object.assign(emptyObject(), value);
  positions.copy(value, copy);
  for (const name of siblings) {
    copy[name] = node[name];
    const spot = positions.find(node, name);
    if (spot) positions.setMember(copy, name, spot);
  }
  parent[key] = copy;
}

/** A value that was put inside itself would have no end. */
function breakCycles(root: JsonObject, inlines: readonly Inline[], positions: Positions): readonly Diagnostic[] {
  return findCycles(root).map(({ parent, key }) => {
    const inline = inlines.find((candidate) => candidate.parent === parent && candidate.key === key);
    const node = inline?.node ?? parent;
    parent[key] = emptyObject();
    const at = positions.locate(node, '$ref');
    return diagnostic('ref-cycle', { ref: refText(node) }, at);
  });
}
