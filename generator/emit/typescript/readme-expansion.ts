import type { ApiModel } from '../../model/model.js';
import type { ExpandableSchema, Property, Schema } from '../../model/schema.js';
import { FileDraft } from '../core/file-draft.js';
import { literalText, memberAccess } from './literals.js';
import { collectParams } from './params.js';
import type { TypescriptStatement } from './print.js';
import { answerObject, isRetrieval } from './readme-targets.js';
import type { Target } from './sample-call.js';
import { resolved } from './sample-values.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

/** What expansion is shown with. */
export interface ExpansionView extends Target {
  /** Name of the parameter. */
  readonly parameter: string;
  /** The member of the answer after its object, and the paths that expand it, as code. */
  readonly access: string;
  readonly paths: string;
  /** Type of the member without and with expansion. */
  readonly id: string;
  readonly object: string;
  /** Model classes that the type names. */
  readonly models: readonly string[];
  /** How many ids deep a path may go. */
  readonly depth: number;
}

/** The first operation that answers with an object in which an id can be expanded. */
export function findExpansion(
  symbols: Symbols,
  model: ApiModel,
  targets: readonly Target[],
): ExpansionView | undefined {
  const { expansion } = model;
  if (!expansion) return undefined;
  for (const target of targets.filter(isRetrieval)) {
    if (collectParams(symbols, target.resource, target.operation)?.expansion === undefined) continue;
    const member = answerObject(model, target)?.properties.find((property) => namesObject(model, property));
    if (member) return { ...target, ...expansion, ...memberView(symbols, member) };
  }
  return undefined;
}

/** Kinds of objects that an example can name. */
const FEW = 3;

/** Whether a member is always there, as the id of an object that has an id itself. */
function namesObject(model: ApiModel, { schema, required, onDemand }: Property): boolean {
  if (schema.kind !== 'expandable' || !required || onDemand) return false;
  const variants = variantsOf(schema.target);
  return (
    variants.length <= FEW &&
    variants.every((variant) => {
      const object = variant.kind === 'ref' ? resolved(model.schemas, variant) : variant;
      return (
        object.kind === 'object' && object.properties.some(({ name, required }) => name === 'id' && required)
      );
    })
  );
}

function memberView(
  symbols: Symbols,
  { name, schema }: Property,
): Pick<ExpansionView, 'access' | 'paths' | 'id' | 'object' | 'models'> {
  const draft = new FileDraft<TypescriptStatement>('README.md', []);
  const context = { draft, symbols, names: NO_NAMES };
  const { target, nullable } = schema as ExpandableSchema;
  return {
    access: memberAccess(name),
    paths: `[${literalText(name)}]`,
    id: typeText(context, schema),
    object: typeText(context, { ...target, nullable }),
    models: draft.imports.map(({ local }) => local),
  };
}

function variantsOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'union' ? schema.variants : [schema];
}
