import { holdsIds, idHolders } from '../../model/expansion.js';
import type { ApiModel, Pagination } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import type { Doc, Property, Schema } from '../../model/schema.js';
import type { ImportSymbol } from '../core/file-draft.js';
import { pascalCase } from './names.js';
import { expansionMember } from './params.js';

/** What is looked up in the model while code is written. */
export class ModelView {
  readonly #model: ApiModel;
  readonly #wire: ApiModel;
  readonly #ids: ReadonlySet<string>;

  /** The parameter that asks for expansion, as the first operation has it that does. */
  readonly expandMember: Property | undefined;

  /** `wire`: the model with the names of the wire, where those of `model` are others. */
  constructor(model: ApiModel, wire: ApiModel) {
    this.#model = model;
    this.#wire = wire;
    this.#ids = idHolders(model);
    this.expandMember = allOperations(model)
      .map((operation) => expansionMember(this, operation))
      .find((member) => member?.required === false);
  }

  /** Name of the parameter that asks for expansion. */
  get expansion(): string | undefined {
    return this.#model.expansion?.parameter;
  }

  /** Whether ids that may be expanded stand in a schema, at any depth. */
  leadsToIds(schema: Schema): boolean {
    return holdsIds(schema, this.#ids);
  }

  /** What calls that expand have in common. */
  get expandParams(): ImportSymbol | undefined {
    if (!this.expandMember) return undefined;
    return { module: 'src/expansion.ts', name: pascalCase(this.expandMember.name, 'params'), typeOnly: true };
  }

  /** Whether an operation has that parameter as the first one does. */
  sharesExpansion({ required, schema }: Property): boolean {
    const words = this.expandMember && JSON.stringify(this.docOf(this.expandMember.schema));
    return !required && JSON.stringify(this.docOf(schema)) === words;
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
