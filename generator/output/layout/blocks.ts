import { hardline, indent, type Doc } from './doc.js';
import type { Reader } from './reader.js';

/** Reads and lays out what stands one below the other, up to a brace or the end, with the comments before each. */
export function layEach(reader: Reader, end: string, lay: () => Doc): Doc[] {
  const docs: Doc[] = [];
  while (!reader.is(end)) {
    if (docs.length > 0) docs.push(hardline, ...(reader.isAfterBlank ? [hardline] : []));
    docs.push(...reader.comments(), lay());
  }
  return docs;
}

/** Reads and lays out a block in braces. */
export function layBlock(reader: Reader, lay: () => Doc): Doc {
  reader.expect('{');
  const docs = layEach(reader, '}', lay);
  reader.expect('}');
  return docs.length === 0 ? '{}' : ['{', indent([hardline, ...docs]), hardline, '}'];
}
