import type { ApiModel } from '../../model/model.js';
import type { ArraySchema, ObjectSchema, ScalarSchema, Schema } from '../../model/schema.js';
import { resolve, targetsOf, type Shape } from '../shape.js';
import { Reader } from '../validate/reader.js';
import type { Members } from '../values.js';
import { synthesizeScalar } from './scalars.js';

/** What examples are made from. */
export interface ExampleSource {
  readonly model: ApiModel;
  /** Documented instances by schema name. */
  readonly instances: ReadonlyMap<string, Members>;
  /** Examples of the description count only where they hold nothing that it does not describe. */
  readonly exact?: boolean;
}

/** Below this many levels only what must be there is made: `null` and empty lists where they are allowed. */
const richLevels = 2;
/** Values made for one example; a bound for schemas that fan out. */
const maxValues = 10_000;
/** Characters of a text that count as much as a value. */
const charactersOfValue = 100;

/** Where in an example a value stands. */
interface Place {
  readonly level: number;
  /** Name of the member the value belongs to. */
  readonly name: string;
  /** Named schemas being made, the outermost first. */
  readonly within: readonly string[];
}

/** A value that fits the schema: the same one each time, finite for recursive schemas. */
export function synthesize(source: ExampleSource, schema: Schema): unknown {
  return new Synthesis(source).make(schema, { level: 0, name: '', within: [] });
}

class Synthesis {
  readonly #source: ExampleSource;
  #made = 0;

  constructor(source: ExampleSource) {
    this.#source = source;
  }

  make(schema: Schema, place: Place): unknown {
    this.#made += 1;
    const given = [schema.example, schema.default].find((value) => this.#fits(schema, value));
    if (given !== undefined) return structuredClone(given);
    if (schema.nullable && place.level > richLevels) return null;
    return schema.kind === 'ref' ? this.#named(schema.target, place) : this.#shape(schema, place);
  }

  /** Descriptions give examples of other types than they declare, too. */
  #fits(schema: Schema, value: unknown): boolean {
    if (value === undefined) return false;
    const { model, exact = false } = this.#source;
    const reader = new Reader({ model, wire: 'json', scope: 'read' });
    reader.read(schema, value, '');
    return (
      value instanceof Blob || reader.problems.every(({ code }) => !exact && code === 'parameter_unknown')
    );
  }

  #named(target: string, place: Place): unknown {
    const instance = this.#source.instances.get(target);
    if (instance) return structuredClone(instance);
    // A schema that needs itself has no finite value at all: `null` is as good as any.
    const schema = this.#source.model.schemas.get(target)?.schema;
    if (!schema || place.within.includes(target)) return null;
    return this.make(schema, { ...place, within: [...place.within, target] });
  }

  #shape(schema: Schema, place: Place): unknown {
    const shape = resolve(this.#source.model, schema);
    if (this.#made > maxValues) return null;
    switch (shape.kind) {
      case 'object':
        return this.#object(shape, place);
      case 'array':
        return this.#array(shape, place);
      case 'map':
        return {};
      case 'expandable':
        return this.make(shape.id, place);
      case 'union':
        return this.#union(shape.variants, place);
      default:
        return this.#atom(shape, place);
    }
  }

  #atom(shape: Atom, place: Place): unknown {
    const value = atom(shape, place);
    if (typeof value === 'string') this.#made += Math.floor(value.length / charactersOfValue);
    return value;
  }

  #union(variants: readonly Schema[], place: Place): unknown {
    const variant = variants.find((candidate) => isOpen(candidate, place)) ?? variants[0];
    return variant ? this.make(variant, place) : null;
  }

  #object(schema: ObjectSchema, place: Place): Members {
    const readable = schema.properties.filter(({ scope, onDemand }) => scope !== 'write' && !onDemand);
    // Where nothing is required the description does not tell; then everything is shown, near the top.
    const untold = place.level < richLevels && !readable.some(({ required }) => required);
    const told = readable.filter(
      ({ required, schema: member }) => required || (untold && isOpen(member, place)),
    );
    // An object of nothing has no form as fields.
    const shown = told.length > 0 ? told : readable.filter((each) => isPlain(each.schema)).slice(0, 1);
    const level = place.level + 1;
    return Object.fromEntries(
      shown.map(({ name, schema: member }) => [name, this.make(member, { ...place, level, name })]),
    );
  }

  #array(schema: ArraySchema, place: Place): unknown[] {
    if (schema.places) return schema.places.map((part) => this.make(part, place));
    const least = schema.minItems ?? 0;
    const isShown = place.level <= richLevels || isPlain(schema.items);
    const wanted = isShown && isOpen(schema.items, place) ? Math.max(1, least) : least;
    const length = Math.min(wanted, schema.maxItems ?? wanted, maxValues);
    return Array.from({ length }, () => this.make(schema.items, place));
  }
}

function isPlain({ kind }: Schema): boolean {
  return kind === 'scalar' || kind === 'enum' || kind === 'literal';
}

/** Whether making it does not lead back to a schema that is being made. */
function isOpen(schema: Schema, place: Place): boolean {
  const targets = targetsOf(schema);
  return targets.length === 0 || targets.some((target) => !place.within.includes(target));
}

type Atom = Exclude<Shape, { kind: 'object' | 'array' | 'map' | 'expandable' | 'union' }>;

function atom(shape: Atom, place: Place): unknown {
  if (shape.kind === 'literal') return shape.value;
  if (shape.kind === 'enum') return shape.values[0]?.value ?? null;
  return idOr(shape, place);
}

function idOr(shape: ScalarSchema, { name, within }: Place): unknown {
  if (shape.type !== 'string' || name !== 'id') return synthesizeScalar(shape);
  return `${(within.at(-1) ?? 'object').toLowerCase()}_1`.slice(0, shape.maxLength);
}
