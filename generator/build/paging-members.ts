import type { MemberPath } from '../model/paging.js';
import type { Schema } from '../model/schema.js';
import type { BuildContext } from './context.js';
import { namedSchema } from './schemas.js';

/** A member of an answer, found at any depth that is looked into. */
export interface FoundMember {
  readonly path: MemberPath;
  /** Its name and those around it, in lower case and without what is no letter or digit. */
  readonly words: readonly string[];
  /** With references followed. */
  readonly schema: Schema;
}

/** Objects that hold nothing but what is to be known of a page. */
const ABOUT_PAGES =
  /^(_?(response)?(meta(data)?|info)|_?links?|result(set|s)?info|page(s|info|data|context|metadata)?|paging(info)?|pagination(info|meta)?|cursors?)$/;
/** Objects that hold all there is. */
const WRAPPERS = /^(data|results?|response|payload|content|embedded)$/;

/** The schema itself, not its name; one of the names where they lead to each other alone. */
export function followed(context: BuildContext, schema: Schema): Schema {
  let found = schema;
  for (const passed = new Set<string>(); found.kind === 'ref' && !passed.has(found.target);) {
    passed.add(found.target);
    found = namedSchema(context, found.target);
  }
  return found;
}

/** A name without regard to how it is written. */
export function plainWord(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

/** The members of an answer that may tell of its pages, those further out first. */
export function membersOf(
  context: BuildContext,
  answer: Schema,
  around: FoundMember = top(answer),
): readonly FoundMember[] {
  const schema = followed(context, answer);
  if (schema.kind !== 'object') return [];
  const own = schema.properties.map((property): FoundMember => ({
    path: [...around.path, property.name],
    words: [...around.words, plainWord(property.name)],
    schema: followed(context, property.schema),
  }));
  const depth = around.path.length;
  const inner = own.filter(({ words }) => {
    const word = words.at(-1) ?? '';
    return depth < 3 && (ABOUT_PAGES.test(word) || (depth === 0 && WRAPPERS.test(word)));
  });
  return [...own, ...inner.flatMap((member) => membersOf(context, member.schema, member))];
}

function top(schema: Schema): FoundMember {
  return { path: [], words: [], schema };
}

/** What each item of the list at `path` is; undefined when no list is there. */
export function itemOf(context: BuildContext, answer: Schema, path: MemberPath): Schema | undefined {
  const schema = followed(context, answer);
  const [name, ...rest] = path;
  if (name === undefined) return schema.kind === 'array' ? schema.items : undefined;
  const found =
    schema.kind === 'object' ? schema.properties.find((property) => property.name === name) : undefined;
  return found && itemOf(context, found.schema, rest);
}

/** The steps of a path with dots; a member whose own name has dots is one step. */
export function splitMembers(context: BuildContext, answer: Schema, text: string): MemberPath {
  if (text === '') return [];
  const schema = followed(context, answer);
  const named = schema.kind === 'object' && schema.properties.some(({ name }) => name === text);
  return named ? [text] : text.split('.');
}
