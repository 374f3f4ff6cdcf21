import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findDrift, type Drift } from '../output/drift.js';
import { diffTexts, type FileDiff } from '../output/file-diff.js';
import { generatorLabel, manifestName, type Manifest } from '../output/manifest.js';
import type { Plan } from '../output/plan.js';

/** Beyond these, files are only named. */
const MOST_DIFFS = 20;

/**
 * One diagnostic for each file that is not as it would be generated, with a short diff. The manifest, which changes
 * whenever any file does, is only named if nothing else is. Files in which only the first line is another, as in all
 * of them when the description has a new version, take no diff from others.
 */
export function explainDrift(plan: Plan): readonly Diagnostic[] {
  const drift = findDrift(plan);
  const others = drift.filter(({ path }) => path !== manifestName);
  const named = others.length > 0 ? others : drift;
  const texts = new Map(plan.changed.map(({ path, text }) => [path, [readFile(plan, path), text] as const]));
  const isTelling = ({ path }: Drift): boolean => {
    const [found, wanted] = texts.get(path)?.map(below) ?? [];
    return found !== wanted;
  };
  const shown = [...new Set([...named.filter(isTelling), ...named])].slice(0, MOST_DIFFS);
  return named.map((each) => {
    const pair = shown.includes(each) ? texts.get(each.path) : undefined;
    return explain(each, plan, pair && diffTexts(...pair));
  });
}

/** All but the first line of a text. */
function below(text: string): string {
  return text.slice(text.indexOf('\n'));
}

/** Another generator writes other files: that is said before anything else. */
export function generatorDiffers(label: string, manifest: Manifest | undefined): readonly Diagnostic[] {
  const { generator: before = generatorLabel } = manifest ?? {};
  return before === generatorLabel
    ? []
    : [diagnostic('generator-changed', { label, before, now: generatorLabel })];
}

function explain({ path, kind }: Drift, { label }: Plan, diff: FileDiff | undefined): Diagnostic {
  const file = `${label}/${path}`;
  const location = { file, line: diff?.line ?? 1, column: 1 };
  return {
    ...diagnostic('output-stale', { path: file, kind }, kind === 'missing' ? undefined : location),
    ...(diff && { diff: diff.text }),
  };
}

function readFile({ folder }: Plan, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
