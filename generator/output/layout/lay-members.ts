import { group, hardline, ifBroken, indent, line, type Doc } from './doc.js';
import { layType } from './lay-type.js';
import type { Member, ObjectType } from './type-nodes.js';

/** Lays out an object type. */
export function layMembers(type: ObjectType): Doc {
  const { members, isWrapped } = type;
  if (members.length === 0) return '{}';
  return group(['{', indent([line, ...layEach(members)]), ifBroken(';'), line, '}'], isWrapped);
}

/** An object type that is the only parameter: it is broken along with the parameters. */
export function layBareMembers({ members }: ObjectType): Doc {
  return members.length === 0 ? '{}' : ['{', indent([line, ...layEach(members)]), ifBroken(';'), line, '}'];
}

function layEach(members: readonly Member[]): Doc[] {
  return members.flatMap((member, index) => [
    ...(index === 0 ? [] : [';', line, ...(member.isAfterBlank ? [hardline] : [])]),
    ...member.comments,
    group([`${member.key}: `, layType(member.type)]),
  ]);
}
