import { pairProperties } from '../diff/facts/objects.js';
import { nameInlineTypes, type TypeNames } from '../emit/typescript/type-names.js';
import type { ApiModel } from '../model/model.js';
import type { EnumSchema, Schema } from '../model/schema.js';
import { childSchemas } from '../model/visit.js';
import { wordKey } from '../model/words.js';

/** A declared type with what stands in it. */
export interface NamedType {
  readonly name: string;
  readonly schema: Schema;
}

interface Side {
  readonly type: NamedType;
  readonly names: TypeNames;
}

/** What the names of an old SDK are in the new one, by the keys of their old declarations. */
export class OldNames {
  readonly #before: ApiModel;
  readonly #after: ApiModel;
  readonly #names = new Map<string, string>();
  readonly #gone = new Set<string>();
  readonly #values = new Map<string, ReadonlyMap<string, string>>();

  constructor(before: ApiModel, after: ApiModel) {
    this.#before = before;
    this.#after = after;
  }

  /** The last part of the new name; undefined where it is the old one. */
  of(key: string): string | undefined {
    return this.#names.get(key);
  }

  /** Whether there is no such part any more. */
  isGone(key: string): boolean {
    return this.#gone.has(key);
  }

  /** How a text is written now, if it is a value of the type or member and is only written in another way. */
  value(key: string, text: string): string | undefined {
    return this.#values.get(key)?.get(text);
  }

  /** Notes one name. */
  rename(key: string, before: string, after: string): void {
    if (before !== after) this.#names.set(key, after);
  }

  /** Notes that a part has no counterpart. */
  lose(key: string): void {
    this.#gone.add(key);
  }

  /** Notes a type and all that is declared in it. */
  pair(before: NamedType, after: NamedType | undefined): void {
    if (!after) {
      this.lose(before.name);
      return;
    }
    this.rename(before.name, before.name, after.name);
    const side = (type: NamedType): Side => ({ type, names: nameInlineTypes(type.name, type.schema) });
    this.#walk(before.schema, after.schema, [side(before), side(after)]);
  }

  #walk(old: Schema, now: Schema, sides: readonly [Side, Side]): void {
    const key = keyIn(sides[0], old);
    const next = keyIn(sides[1], now);
    if (key !== undefined && next !== undefined) this.#nameType(key, next);
    if (old.kind === 'object' && now.kind === 'object' && key !== undefined) {
      const pairs = pairProperties(old.properties, now.properties);
      for (const property of old.properties) {
        const member = `${key}.${property.name}`;
        const successor = pairs.get(property);
        if (!successor) {
          this.lose(member);
          continue;
        }
        this.rename(member, property.name, successor.name);
        this.#noteValues(member, property.schema, successor.schema);
        this.#walk(property.schema, successor.schema, sides);
      }
    }
    if (old.kind === 'enum' && key !== undefined) this.#noteValues(key, old, now);
    const [inside, others] = [partsOf(old), partsOf(now)];
    inside.forEach((part, index) => {
      const other = others[index];
      if (other) this.#walk(part, other, sides);
    });
  }

  /** An inline type, and the constants of an enum, which are named after all that they stand in. */
  #nameType(key: string, next: string): void {
    const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
    this.rename(key, last(key), last(next));
    const [constant, other] = [key.replaceAll('.', ''), next.replaceAll('.', '')];
    if (key.includes('.')) this.rename(constant, constant, other);
  }

  #noteValues(key: string, old: Schema, now: Schema): void {
    const [before, after] = [enumIn(old, this.#before), enumIn(now, this.#after)];
    if (!before || !after) return;
    const texts = ({ values }: EnumSchema): readonly string[] =>
      values.flatMap(({ value }) => (typeof value === 'string' ? value : []));
    const [olds, news] = [texts(before), texts(after)];
    const come = news.filter((text) => !olds.includes(text));
    const pairs = olds
      .filter((text) => !news.includes(text))
      .flatMap((text) => {
        const [found, ...others] = come.filter((other) => wordKey(other) === wordKey(text));
        return found === undefined || others.length > 0 ? [] : [[text, found] as const];
      });
    if (pairs.length > 0) this.#values.set(key, new Map(pairs));
  }
}

/** What a schema is declared as, if it is. */
function keyIn({ type, names }: Side, schema: Schema): string | undefined {
  if (schema === type.schema) return type.name;
  return schema.kind === 'object' || schema.kind === 'enum' ? names.qualified(schema) : undefined;
}

/** The schemas that a value of a schema consists of, members aside. */
function partsOf(schema: Schema): readonly Schema[] {
  if (schema.kind !== 'object') return childSchemas(schema);
  return schema.additional ? [schema.additional] : [];
}

/** The enum that a schema, or what it lists, is. */
function enumIn(schema: Schema, model: Pick<ApiModel, 'schemas'>, depth = 8): EnumSchema | undefined {
  if (schema.kind === 'enum') return schema;
  if (schema.kind === 'array') return enumIn(schema.items, model, depth);
  const target = schema.kind === 'ref' && depth > 0 ? model.schemas.get(schema.target)?.schema : undefined;
  return target && enumIn(target, model, depth - 1);
}
