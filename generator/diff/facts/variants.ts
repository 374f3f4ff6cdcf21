import type { ApiModel } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import type { ResolvedSchema } from './resolve.js';

/** The variants of a union, by what they are called; any other schema is a union of one. */
export class Variants {
  readonly all: readonly Schema[];
  readonly #union: ResolvedSchema;
  readonly #sources: ReadonlyMap<Schema, readonly string[]>;

  constructor(union: ResolvedSchema, model: ApiModel) {
    this.#union = union;
    this.all = union.kind === 'union' ? union.variants : [union];
    this.#sources = sourcesOf(this.all, model);
  }

  /** The named schemas that a variant stands for, as one text; undefined where it is described in its place. */
  nameOf(variant: Schema, rename: (name: string) => string | undefined = (name) => name): string | undefined {
    const names = this.#sources.get(variant) ?? [];
    if (names.length === 0) return undefined;
    const renamed = names.flatMap((name) => rename(name) ?? []);
    return renamed.length === names.length ? renamed.sort().join(' & ') : undefined;
  }

  /** The name of a variant, or what tells it apart. */
  labelOf(variant: Schema): string {
    const name = this.nameOf(variant);
    if (name !== undefined) return name;
    const index = this.all.indexOf(variant);
    const mapping = this.#union.kind === 'union' ? [...(this.#union.discriminator?.mapping ?? [])] : [];
    return (
      mapping.find(([, at]) => at === index)?.[0] ?? (variant.kind === 'scalar' ? variant.type : variant.kind)
    );
  }
}

/** Of each variant the schema that it is a use of, or those that it takes in and not all others do as well. */
function sourcesOf(
  variants: readonly Schema[],
  { schemas }: ApiModel,
): ReadonlyMap<Schema, readonly string[]> {
  const [first, ...others] = variants;
  const shared = new Set(
    first?.bases?.filter((name) => others.every(({ bases }) => bases?.includes(name) === true)),
  );
  const sources = variants.map((variant): readonly [Schema, readonly string[]] => {
    if (variant.kind === 'ref') return [variant, [variant.target]];
    const own = (variant.bases ?? []).filter((name) => !shared.has(name));
    const inner = new Set(own.flatMap((name) => schemas.get(name)?.schema.bases ?? []));
    return [variant, own.filter((name) => !inner.has(name))];
  });
  return new Map(sources);
}
