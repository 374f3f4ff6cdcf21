import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { followChain, skipAliases, type ChainEnd } from './chain.js';
import type { JsonObject, JsonValue } from './document.js';
import { kinds, sectionKind, type Kind } from './grammar.js';
import { isObject, isReference, member, refText, type MutableObject } from './json.js';
import {
  isAlias,
  isComponent,
  isComponentSchema,
  mayRecur,
  targetKey,
  type Hoist,
  type Inline,
  type Links,
  type Use,
} from './links.js';
import type { LoadedFile, Loader } from './load.js';
import type { Desk } from './normalize/desk.js';
import { normalize } from './normalize/normalize.js';
import type { Positions } from './positions.js';
import { isTarget, resolveReference, type Target } from './resolve-reference.js';
import { walk, type Place } from './walk.js';

/** Whether words of older versions are replaced on the way; where not, references are all that is looked at. */
export type Wording = 'normalized' | 'as written';

/** Finds every reference that can be reached from the root, and what it leads to; changes no reference. */
export function link(loader: Loader, root: LoadedFile, positions: Positions, wording: Wording): Links {
  const linker = new Linker(loader, root, { positions, wording });
  linker.run();
  return linker;
}

interface Options {
  readonly positions: Positions;
  readonly wording: Wording;
}

interface Task {
  readonly file: LoadedFile;
  readonly value: JsonValue | undefined;
  readonly kind: Kind;
}

class Linker implements Links {
  readonly uses: Use[] = [];
  readonly inlines: Inline[] = [];
  readonly broken: Place[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #loader: Loader;
  readonly #root: LoadedFile;
  readonly #positions: Positions;
  readonly #wording: Wording;
  readonly #hoists = new Map<string, Hoist>();
  /** Components of the root that are nothing but a reference to another file, by what that leads to. */
  readonly #adopted = new Map<string, readonly string[]>();
  /** A list that grows while it is worked off: recursion would be as deep as the longest chain of schemas. */
  readonly #tasks: Task[] = [];
  readonly #queued = new Set<JsonObject>();
  /** Nearly all objects are of one kind: lists of one are shared. */
  readonly #seen = new Map<JsonObject, readonly Kind[]>();
  readonly #desks = new Map<LoadedFile, Desk>();
  readonly #cyclic = new Set<JsonObject>();

  constructor(loader: Loader, root: LoadedFile, { positions, wording }: Options) {
    this.#loader = loader;
    this.#root = root;
    this.#positions = positions;
    this.#wording = wording;
  }

  get hoists(): readonly Hoist[] {
    return [...this.#hoists.values()];
  }

  run(): void {
    this.#adoptComponents();
    this.#tasks.push({ file: this.#root, value: this.#root.root, kind: 'document' });
    for (const { file, value, kind } of this.#tasks) {
      walk(value, kind, (place) => this.#enter(file, place));
    }
  }

  /** A root component that only points to another file is the name of what it points to. */
  #adoptComponents(): void {
    const components = member(this.#root.root, 'components');
    for (const [section, named] of isObject(components) ? Object.entries(components) : []) {
      for (const [name, value] of isObject(named) ? Object.entries(named) : []) {
        const end = isAlias(value) ? followChain(this.#loader, this.#root, value) : undefined;
        if (end?.kind !== 'target' || end.target.file === this.#root) continue;
        const key = targetKey(end.target);
        if (!this.#adopted.has(key)) this.#adopted.set(key, ['components', section, name]);
      }
    }
  }

  #enter(file: LoadedFile, place: Place): boolean {
    const kinds = this.#seen.get(place.node) ?? [];
    const isNew = !kinds.includes(place.kind);
    if (isNew && this.#wording === 'normalized') normalize(place, this.#desk(file));
    if (isReference(place.node)) this.#reference(file, place, kinds.length === 0);
    if (place.kind === 'discriminator') this.#mapping(file, place.node);
    const single = kinds.length === 0 ? alone.get(place.kind) : undefined;
    if (isNew) this.#seen.set(place.node, single ?? [...kinds, place.kind]);
    return isNew;
  }

  #desk(file: LoadedFile): Desk {
    const desk = this.#desks.get(file) ?? this.#newDesk(file);
    this.#desks.set(file, desk);
    return desk;
  }

  #newDesk(file: LoadedFile): Desk {
    return {
      edition: this.#loader.edition(file),
      positions: this.#positions,
      resolve: (ref) => {
        const end = followChain(this.#loader, file, { $ref: ref });
        return end.kind === 'target' ? end.target.value : undefined;
      },
      report: (problem) => this.diagnostics.push(problem),
    };
  }

  #reference(file: LoadedFile, place: Place, isNew: boolean): void {
    const blame = () => this.#positions.locate(place.node, '$ref');
    const next = resolveReference(this.#loader, file, refText(place.node), blame);
    if (isTarget(next)) this.#connect(place, next, followChain(this.#loader, file, place.node));
    else {
      this.broken.push(place);
      if (next && isNew) this.diagnostics.push(next);
    }
  }

  #connect(place: Place, next: Target, end: ChainEnd): void {
    const { node, kind } = place;
    if (end.kind === 'cycle') this.#cycle(place, end);
    const last = end.kind === 'target' ? end.target : next;
    if (this.#isAdopter(place, last)) this.#inline(place, last);
    else if (!this.#toComponent(node, '$ref', kind === 'schema' ? passAlias(next, last) : next, kind)) {
      if (kind === 'schema') this.#hoist(node, '$ref', { section: 'schemas', target: next });
      else if (end.kind === 'target') this.#inline(place, last);
      else this.#enqueue(next, kind);
    }
  }

  /** The targets of a discriminator are references or names of schemas; a wrong one is left to validation. */
  #mapping(file: LoadedFile, node: JsonObject): void {
    const mapping = member(node, 'mapping');
    for (const [key, value] of isObject(mapping) ? Object.entries(mapping) : []) {
      if (typeof value !== 'string' || !isObject(mapping)) continue;
      const ref = /[#/.]/.test(value) ? value : `#/components/schemas/${value}`;
      const target = resolveReference(this.#loader, file, ref);
      if (isTarget(target)) this.#toComponent(mapping, key, target, 'schema');
    }
  }

  /** Makes `holder[key]` a reference to the root document or to a component; false when the target is neither. */
  #toComponent(holder: JsonObject, key: string, found: Target, kind: Kind): boolean {
    const target = skipAliases(this.#loader, found);
    const { file, pointer } = target;
    if (kind === 'schema' && !isComponentSchema(target) && mayRecur(target)) {
      this.#hoist(holder, key, { section: 'schemas', target });
      return true;
    }
    if (file === this.#root) {
      this.#use(holder, key, { rest: pointer });
      this.#enqueue(target, kind);
      return true;
    }
    if (!isComponent(target) || kind === 'pathItem') return false;
    const [, section = ''] = pointer;
    const base = { file, pointer: pointer.slice(0, 3), value: valueAt(file, pointer.slice(0, 3)) };
    this.#hoist(holder, key, { section, target: base }, pointer.slice(3));
    return true;
  }

  #hoist(holder: JsonObject, key: string, hoist: Hoist, rest: readonly string[] = []): void {
    const identity = targetKey(hoist.target);
    const adopted = this.#adopted.get(identity);
    if (adopted) {
      this.#use(holder, key, { rest: [...adopted, ...rest] });
      return;
    }
    const known = this.#hoists.get(identity);
    this.#use(holder, key, { hoist: known ?? hoist, rest });
    if (known) return;
    this.#hoists.set(identity, hoist);
    this.#enqueue(hoist.target, sectionKind(hoist.section) ?? 'other');
  }

  #use(holder: JsonObject, key: string, use: Pick<Use, 'hoist' | 'rest'>): void {
    this.uses.push({ holder: holder, key, ...use });
  }

  #enqueue({ file, value }: Target, kind: Kind): void {
    if (!isObject(value) || this.#queued.has(value)) return;
    this.#queued.add(value);
    this.#tasks.push({ file, value, kind });
  }

  #inline({ parent, key, node, kind }: Place, target: Target): void {
    if (!parent || key === undefined) return;
    this.inlines.push({ parent: parent as MutableObject, key, node, value: target.value });
    this.#enqueue(target, kind);
  }

  #isAdopter({ parent, key }: Place, end: Target): boolean {
    if (this.#adopted.size === 0) return false;
    const [, section = '', name] = this.#adopted.get(targetKey(end)) ?? [];
    return key === name && parent !== undefined && parent === valueAt(this.#root, ['components', section]);
  }

  /** A cycle is reported once, at one of the references that form it. */
  #cycle(place: Place, { start, members }: Extract<ChainEnd, { kind: 'cycle' }>): void {
    const { node } = place;
    if (node !== start) return;
    this.broken.push(place);
    if (this.#cyclic.has(node)) return;
    for (const member of members) this.#cyclic.add(member);
    const at = this.#positions.locate(node, '$ref');
    this.diagnostics.push(diagnostic('ref-cycle', { ref: refText(node) }, at));
  }
}

const alone: ReadonlyMap<Kind, readonly Kind[]> = new Map(kinds.map((kind) => [kind, [kind]]));

/** A schema without a name that only points on is passed by. */
function passAlias(next: Target, last: Target): Target {
  return isAlias(next.value) && !isComponentSchema(next) ? last : next;
}

function valueAt(file: LoadedFile, pointer: readonly string[]): JsonValue {
  return pointer.reduce<JsonValue | undefined>((at, step) => member(at, step), file.root) ?? null;
}
