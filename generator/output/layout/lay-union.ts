import { group, ifBroken, indent, join, line, softline, type Doc } from './doc.js';
import { layOperand, type Place } from './lay-type.js';
import type { TypeNode } from './type-nodes.js';

/** Lays out several types, each on a line of its own where they do not fit on one. */
export function layUnion(types: readonly TypeNode[], place: Place): Doc {
  if (isHugged(types))
    return join(
      ' | ',
      types.map((type) => layOperand(type)),
    );
  const parts = types.map((type, index) => [
    index === 0 ? ifBroken('| ') : [line, '| '],
    indent(layOperand(type)),
  ]);
  const all = group(parts);
  if (place === 'parenthesis') return group([indent([softline, all]), softline]);
  if (place === 'element') return group([indent([ifBroken(['(', softline]), all]), softline, ifBroken(')')]);
  return place === 'elsewhere' ? group(indent([softline, all])) : all;
}

/** One type and what says that there may be none: they are never broken. */
export function isHugged(types: readonly TypeNode[]): boolean {
  const main = types.find(({ kind }) => kind === 'object' || kind === 'reference');
  return main !== undefined && types.every((type) => type === main || isNothing(type));
}

function isNothing(type: TypeNode): boolean {
  return type.kind === 'keyword' && (type.text === 'null' || type.text === 'void');
}
