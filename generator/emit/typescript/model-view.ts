import type { ApiModel, Pagination } from '../../model/model.js';
import type { Doc, Schema } from '../../model/schema.js';

/** What is looked up in the model while code is written. */
export class ModelView {
  readonly #model: ApiModel;
  readonly #wire: ApiModel;

  /** `wire`: the model with the names of the wire, where those of `model` are others. */
  constructor(model: ApiModel, wire: ApiModel) {
    this.#model = model;
    this.#wire = wire;
  }

  /** Name of the parameter that asks for expansion. */
  get expansion(): string | undefined {
    return this.#model.expansion?.parameter;
  }

  /** A named schema. */
  schema(name: string): Schema | undefined {
    return this.#model.schemas.get(name)?.schema;
  }

  /** A pagination style in the caller's names. */
  pagination(name: string): Pagination | undefined {
    return this.#model.paginations.get(name);
  }

  /** The same in the names of the wire. */
  wirePagination(name: string): Pagination | undefined {
    return this.#wire.paginations.get(name);
  }

  /** Member that names an event, on the wire. */
  get wireTypeMember(): string | undefined {
    return this.#wire.webhooks?.typeMember;
  }

  /** Words for a use of a schema: its own, else those of the schema it refers to. */
  docOf(schema: Schema): Doc {
    if (schema.kind !== 'ref' || schema.doc.description !== undefined) return schema.doc;
    return { ...this.#model.schemas.get(schema.target)?.schema.doc, ...schema.doc };
  }

  /** The schema itself, not its name. */
  followed(schema: Schema): Schema {
    const target = schema.kind === 'ref' ? this.#model.schemas.get(schema.target)?.schema : undefined;
    return target ? this.followed(target) : schema;
  }
}
