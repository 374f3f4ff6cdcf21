import { diagnostic } from '../diagnostics/codes.js';
import { wordKey } from '../model/words.js';
import type { JsonObject } from '../spec/document.js';
import type { BuildContext } from './context.js';

/** Tells of named schemas whose names are the same but for capitals, marks or the way their letters are written. */
export function reportAlikeNames({ document, diagnostics }: BuildContext, schemas: JsonObject): void {
  const first = new Map<string, string>();
  for (const name of Object.keys(schemas)) {
    const key = wordKey(name);
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    else diagnostics.push(diagnostic('schema-names-alike', { name, other }, document.locate(schemas, name)));
  }
}
