import { singular } from '../model/english.js';
import type { HttpMethod, Operation, Resource } from '../model/model.js';
import type { Doc } from '../model/schema.js';
import { wordKey } from '../model/words.js';
import { dereference, type BuildContext } from './context.js';
import { nameApart } from './distinct-names.js';
import { readDoc } from './docs.js';
import { asArray, asObject, asText, entries } from './json.js';
import { indexPaths } from './naming.js';
import { buildOperations, type OperationSource } from './operations.js';
import { reportRenamed, type NamedSource } from './renamed.js';

const METHODS: readonly HttpMethod[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** The resource tree: every operation of the description at its place. */
export function buildResources(context: BuildContext): readonly Resource[] {
  const sources = collectOperations(context);
  const methods = new Map<string, HttpMethod[]>();
  for (const { path, method } of sources) methods.set(path, [...(methods.get(path) ?? []), method]);
  const index = indexPaths(methods);
  const tags = tagDocs(context);
  const root = new Branch('', []);
  const ids = new Set<string>();
  const named: NamedSource[] = [];
  for (const source of sources) {
    const tag = asText(asArray(source.operation['tags'])[0]);
    for (const { resource, operation, chosen } of buildOperations(context, source, index)) {
      // Paths of nothing but ids, and the root itself, name no resource.
      const branch = root.at(resource.length > 0 ? resource : [tag === '' ? 'root' : tag]);
      const own = withOwnId(operation, ids);
      branch.add(own, { doc: tags.get(tag), chosen });
      named.push({ operation: own, source });
    }
  }
  const resources = root.build().children;
  reportRenamed(context, named, resources);
  return resources;
}

/** Of operations with the same id the first keeps it; that two have it is reported by validation. */
function withOwnId(operation: Operation, taken: Set<string>): Operation {
  const route = operation.path.map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`)).join('');
  const id = taken.has(operation.id) ? `${operation.method} ${route}` : operation.id;
  taken.add(id);
  return id === operation.id ? operation : { ...operation, id };
}

function collectOperations(context: BuildContext): readonly OperationSource[] {
  return entries(context.document.root['paths']).flatMap(([path, value]) => {
    const item = dereference(context, value) ?? {};
    return METHODS.flatMap((method) => {
      const operation = asObject(item[method]);
      return operation ? [{ path, method, item, operation }] : [];
    });
  });
}

function tagDocs(context: BuildContext): ReadonlyMap<string, Doc> {
  const tags = asArray(context.document.root['tags']).map(asObject);
  return new Map(tags.flatMap((tag) => (tag ? [[asText(tag['name']), readDoc(tag)] as const] : [])));
}

/** A resource while operations are still being added to it. */
class Branch {
  readonly #children = new Map<string, Branch>();
  readonly #operations: Operation[] = [];
  readonly #chosen = new Set<Operation>();
  readonly #name: string;
  readonly #path: readonly string[];
  #doc: Doc | undefined;

  constructor(name: string, path: readonly string[]) {
    this.#name = name;
    this.#path = path;
  }

  at([head, ...rest]: readonly string[]): Branch {
    if (head === undefined) return this;
    // In any casing it is the same resource.
    const key = wordKey(head);
    const child = this.#children.get(key) ?? new Branch(head, [...this.#path, head]);
    this.#children.set(key, child);
    return child.at(rest);
  }

  add(operation: Operation, { doc, chosen }: { doc: Doc | undefined; chosen: boolean }): void {
    this.#operations.push(operation);
    if (chosen) this.#chosen.add(operation);
    this.#doc ??= doc;
  }

  build(): Resource {
    const children = [...this.#children.values()].map((child) => child.build());
    const taken = children.map(({ name }) => name);
    return {
      name: this.#name,
      path: this.#path,
      doc: this.#doc ?? {},
      item: singular(this.#name),
      operations: nameApart(this.#operations, taken, this.#chosen),
      children,
    };
  }
}
