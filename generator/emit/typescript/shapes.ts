import type { ApiModel } from '../../model/model.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { literalText } from './literals.js';
import { objectLiteral } from './object-literal.js';
import type { TypescriptStatement } from './print.js';
import { isChecked } from './shape-needs.js';
import { objectText, shapeText, type ShapeContext } from './shape-text.js';
import { runtimeType } from './runtime-symbols.js';
import { StructureKind, VariableDeclarationKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';

type Draft = FileDraft<TypescriptStatement>;

/** What is done with values of each named schema, a file each; none for those with which nothing is. */
export function emitShapes(symbols: Symbols, model: ApiModel): readonly Draft[] {
  const events = emitEventShape(symbols, model);
  const drafts = [...model.schemas.values()].flatMap((named) => {
    const symbol = symbols.shape(named.name);
    if (!symbol) return [];
    const draft = new FileDraft<TypescriptStatement>(symbol.module, [symbol.name]);
    const context = { draft, symbols, checks: isChecked(symbols.style, named) };
    const whole = context.checks || symbols.isVariant(named.name);
    const text = objectText(context, named.schema, whole);
    draft.statements.push(declareShape(draft, symbol.name, text ?? '{}'));
    return [draft];
  });
  return events ? [...drafts, events] : drafts;
}

function declareShape(draft: Draft, name: string, initializer: string): TypescriptStatement {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: jsDoc({}, 'What is done with values on their way.'),
    declarations: [{ name, type: draft.use(runtimeType('Shape')), initializer }],
  };
}

/** All events as one shape, told apart by the member that names them; others are what events have in common. */
function emitEventShape(symbols: Symbols, { events, webhooks }: ApiModel): Draft | undefined {
  const symbol = symbols.eventShape;
  if (!symbol) return undefined;
  const draft = new FileDraft<TypescriptStatement>(symbol.module, [symbol.name]);
  const context: ShapeContext = { draft, symbols, checks: symbols.style.checksAnswers };
  const known = events.map(({ payload }) => objectText(context, payload, true) ?? '{}');
  const bases = [...new Set(events.flatMap(({ base }) => base?.schema ?? []))];
  const others = bases.map((schema) =>
    shapeText(context, { kind: 'ref', target: schema, nullable: false, doc: {} }),
  );
  const names = Object.fromEntries(events.map(({ name }, index) => [name, literalText(index)]));
  const member = webhooks && symbols.wireTypeMember;
  const by =
    member === undefined
      ? undefined
      : { wire: literalText(member), caller: literalText(webhooks?.typeMember ?? '') };
  draft.statements.push(
    declareShape(
      draft,
      symbol.name,
      objectLiteral({
        oneOf: `[${[...known, ...others.filter((text) => text !== undefined)].join(', ')}]`,
        by: by && objectLiteral({ ...by, variants: objectLiteral(names) }),
      }),
    ),
  );
  return draft;
}
