import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { isNode, type Json, type Node } from '../../unit/diff/random/json.js';
import { slotsOf, valueOf } from './slots.js';

/** A good description, as text and as what it says. */
export interface Seed {
  readonly text: string;
  readonly document: Node;
  /** All values in it. */
  readonly parts: readonly Json[];
}

const FOLDER = path.join(import.meta.dirname, '../../constructs');

/** Every construct, in the order of their names. */
export const seeds: readonly Seed[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const document = parse(text) as Node;
    return { text, document, parts: slotsOf(document).map(valueOf) };
  });

/** Every key that is in any of them. */
export const seedKeys: readonly string[] = [...new Set(seeds.flatMap(({ document }) => keysIn(document)))];

function keysIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => keysIn(item));
  return isNode(value) ? Object.entries(value).flatMap(([key, part]) => [key, ...keysIn(part)]) : [];
}
