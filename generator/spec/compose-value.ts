import type { Alias, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { diagnostic, type Code, type CodeArgs } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { formatLocation } from '../diagnostics/reporter.js';
import type { JsonValue } from './document.js';
import { emptyObject, isList, isObject, type MutableObject } from './json.js';
import { locationOf, type Positions, type Source, type Spot } from './positions.js';
import { yaml } from './yaml.js';

/** How many values aliases may repeat in one file. */
const aliasLimit = 10_000;

/** Turns parsed YAML into JSON values that know where they were written. */
export function composeValue(
  node: ParsedNode | null,
  source: Source,
  positions: Positions,
): Result<JsonValue | undefined> {
  const composer = new ValueComposer(source, positions);
  const value = composer.value(node);
  return [composer.refused ? undefined : value, composer.diagnostics];
}

/** A value with an anchor: how many values it holds, and itself once it is complete. */
interface Anchored {
  readonly size: number;
  readonly value?: JsonValue;
}

class ValueComposer {
  readonly diagnostics: Diagnostic[] = [];
  readonly #yaml = yaml();
  readonly #source: Source;
  readonly #positions: Positions;
  readonly #anchors = new Map<string, Anchored>();
  /** Whether the value is too large to be used at all. */
  refused = false;
  #count = 0;
  #repeated = 0;

  constructor(source: Source, positions: Positions) {
    this.#source = source;
    this.#positions = positions;
  }

  value(node: unknown): JsonValue {
    this.#count++;
    if (this.#yaml.isAlias(node)) return this.#alias(node);
    const anchor = this.#yaml.isMap(node) || this.#yaml.isSeq(node) || this.#yaml.isScalar(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.#plain(node);
    const before = this.#count;
    this.#anchors.set(anchor, { size: 0 });
    const value = this.#plain(node);
    this.#anchors.set(anchor, { size: this.#count - before + 1, value });
    return value;
  }

  #plain(node: unknown): JsonValue {
    if (this.#yaml.isMap(node)) return this.#map(node);
    if (this.#yaml.isSeq(node)) return this.#list(node);
    return this.#yaml.isScalar(node) ? this.#scalar(node) : null;
  }

  #scalar(node: Scalar): JsonValue {
    const { value } = node;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#report('yaml-number', { text: node.source ?? String(value) }, node);
      return null;
    }
    return exactInteger(node) ?? (value as JsonValue);
  }

  #list(node: YAMLSeq): JsonValue {
    const list = node.items.map((item) => this.value(item));
    this.#positions.add(list, this.#spot(node));
    node.items.forEach((item, index) => this.#positions.setMember(list, String(index), this.#spot(item)));
    return list;
  }

  #map(node: YAMLMap): JsonValue {
    const object = emptyObject();
    this.#positions.add(object, this.#spot(node));
    const merged: unknown[] = [];
    for (const { key, value } of node.items) {
      if (this.#isMergeKey(key)) merged.push(value);
      else this.#member(object, key, value);
    }
    for (const node of merged) this.#merge(object, node);
    return object;
  }

  #member(object: MutableObject, key: unknown, value: unknown): void {
    const name = this.#yaml.isScalar(key) && typeof key.value === 'string' ? key.value : '';
    const spot = this.#spot(key);
    if (Object.hasOwn(object, name)) {
      const first = this.#positions.locate(object, name);
      this.#report('yaml-duplicate-key', { key: name, first: first ? formatLocation(first) : '' }, key);
    }
    this.#positions.setMember(object, name, spot);
    object[name] = this.value(value);
  }

  /** Adds the members of an aliased mapping, or of several; what is already there wins. */
  #merge(object: MutableObject, node: unknown): void {
    const value = this.value(node);
    for (const base of isList(value) ? value : [value]) {
      if (!isObject(base)) {
        this.#report('yaml-merge', {}, node);
        continue;
      }
      for (const key of Object.keys(base).filter((name) => !Object.hasOwn(object, name))) {
        object[key] = base[key];
        this.#positions.setMember(object, key, this.#positions.find(base, key) ?? this.#spot(node));
      }
    }
  }

  /** An alias is the value of its anchor itself; counting what is repeated keeps small files from growing huge. */
  #alias(node: Alias): JsonValue {
    const name = node.source;
    const anchored = this.#anchors.get(name);
    if (!anchored) this.#report('yaml-alias', { name, near: nearest(name, this.#anchors.keys()) }, node);
    else if (anchored.value === undefined) this.#report('yaml-alias-cycle', { name }, node);
    else this.#repeat(anchored.size, node);
    return anchored?.value ?? null;
  }

  #repeat(size: number, node: Alias): void {
    const before = this.#repeated;
    this.#count += size;
    this.#repeated += size;
    if (before <= aliasLimit && this.#repeated > aliasLimit) {
      this.refused = true;
      this.#report('yaml-alias-limit', { limit: aliasLimit }, node);
    }
  }

  #report<C extends Code>(code: C, args: CodeArgs<C>, node: unknown): void {
    this.diagnostics.push(diagnostic(code, args, locationOf(this.#spot(node))));
  }

  #spot(node: unknown): Spot {
    const range = (node as ParsedNode | null)?.range;
    return { source: this.#source, offset: range?.[0] ?? 0 };
  }

  #isMergeKey(key: unknown): boolean {
    return this.#yaml.isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
  }
}

/** A whole number that was rounded, as it was written. */
function exactInteger({ value, source }: Scalar): bigint | undefined {
  const rounded = typeof value === 'number' && !Number.isSafeInteger(value);
  return rounded && /^[-+]?\d+$/.test(source ?? '') ? BigInt(source?.replace('+', '') ?? '') : undefined;
}
