import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, SourceLocation } from '../diagnostics/diagnostic.js';
import type { JsonObject, JsonValue } from './document.js';
import { describe, isList, isObject, member } from './json.js';
import { Loader, type LoadedFile, type Sources } from './load.js';
import { findTargets, type OverlayTarget } from './overlay-targets.js';
import { mergeInto, removeTargets } from './overlay-update.js';
import type { Positions } from './positions.js';

/** What applying an overlay needs. */
export interface OverlayDesk {
  readonly positions: Positions;
  readonly sources: Sources;
}

/** Applies an OpenAPI Overlay (1.x) to `root`, in place, one action after the other. */
export function applyOverlay(
  root: JsonObject,
  path: string,
  { positions, sources }: OverlayDesk,
): readonly Diagnostic[] {
  const loader = new Loader(positions, sources);
  const file = loader.openRoot(path);
  if (!file || file.root === undefined) return loader.diagnostics;
  const actions = member(file.root, 'actions');
  const wrong = checkHead(file, actions, positions);
  if (wrong || !isList(actions)) return [...loader.diagnostics, ...(wrong ? [wrong] : [])];
  return [
    ...loader.diagnostics,
    ...actions.flatMap((action, index) => act(root, { action, at: positions.locate(actions, index) }, positions)),
  ];
}

function checkHead(file: LoadedFile, actions: JsonValue | undefined, positions: Positions): Diagnostic | undefined {
  const version = member(file.root, 'overlay');
  const at = isObject(file.root) ? positions.locate(file.root) : { file: file.path, line: 1, column: 1 };
  if (typeof version !== 'string' || !/^1\.\d/.test(version)) {
    return diagnostic(
      'overlay-invalid',
      { problem: 'this is no OpenAPI Overlay 1.0: "overlay" must be the text 1.0.0' },
      at,
    );
  }
  return isList(actions)
    ? undefined
    : diagnostic('overlay-invalid', { problem: `"actions" must be a list, found ${describe(actions)}` }, at);
}

interface Slot {
  readonly action: JsonValue;
  readonly at: SourceLocation | undefined;
}

function act(root: JsonObject, { action, at }: Slot, positions: Positions): readonly Diagnostic[] {
  const path = member(action, 'target');
  if (typeof path !== 'string' || !isObject(action)) {
    return [diagnostic('overlay-invalid', { problem: 'an action has no "target"' }, at)];
  }
  const place = positions.locate(action, 'target');
  const found = findTargets(root, path);
  if (typeof found === 'string') return [diagnostic('overlay-path', { path, problem: found }, place)];
  if (found.length === 0) return [diagnostic('overlay-no-match', { path }, place)];
  return change(found, action, positions).map((problem) => diagnostic('overlay-invalid', { problem }, place));
}

/** Carries out one action; answers why it cannot be. */
function change(targets: readonly OverlayTarget[], action: JsonObject, positions: Positions): readonly string[] {
  if (action['remove'] === true) {
    const fixed = targets.some(({ parent }) => parent === undefined);
    if (!fixed) removeTargets(targets);
    return fixed ? ['the whole description cannot be removed'] : [];
  }
  const update = action['update'];
  if (update === undefined) return ['an action says neither "update" nor "remove: true"'];
  const single = targets.find(({ value }) => typeof value !== 'object' || value === null);
  if (single) return [`the target is ${describe(single.value)}, only a mapping or a list can be updated`];
  for (const { value } of targets) mergeInto(value, update, positions);
  return [];
}
