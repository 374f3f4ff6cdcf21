import type { ApiModel, Pagination } from '../../model/model.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { declareExpandable } from './declarations.js';
import { literalText, propertyKey } from './literals.js';
import { methodNames, pageText } from './paging.js';
import type { TypescriptStatement } from './print.js';
import { runtimeType } from './runtime-symbols.js';
import { StructureKind, VariableDeclarationKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

/** The file of the pagination styles: envelope, page and how to get from one to the next. */
export function emitPagination(
  symbols: Symbols,
  styles: Iterable<Pagination>,
): FileDraft<TypescriptStatement> {
  const draft = new FileDraft<TypescriptStatement>('src/pagination.ts', []);
  for (const style of styles) {
    draft.statements.push(
      declareEnvelope(draft, symbols, style),
      declarePage(draft, symbols, style),
      declareStyle(draft, symbols, style),
    );
  }
  return draft;
}

/** The styles whose lists go on inside other objects, as an array literal; undefined without any. */
export function nestedStyles(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  { paginations }: ApiModel,
): string | undefined {
  const styles = [...paginations.values()].filter(({ url }) => url !== undefined);
  if (styles.length === 0) return undefined;
  return `[${styles.map(({ name }) => draft.use(symbols.pageStyle(name))).join(', ')}]`;
}

function declareEnvelope(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  style: Pagination,
): TypescriptStatement {
  const { schema } = style.envelope;
  const names = NO_NAMES;
  return {
    kind: StructureKind.Interface,
    name: symbols.envelope(style.name).name,
    typeParameters: ['T'],
    isExported: true,
    docs: jsDoc(schema.doc),
    properties: [
      ...schema.properties.map((property) => ({
        name: propertyKey(property.name),
        type: property.name === style.items ? 'T[]' : typeText({ draft, symbols, names }, property.schema),
        hasQuestionToken: !property.required && property.name !== style.items,
        docs: jsDoc(property.schema.doc),
      })),
      ...declareExpandable(
        { draft, symbols, names },
        schema,
        symbols.expansion === undefined ? [] : [style.items],
      ),
    ],
  };
}

function declarePage(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  { name, envelope }: Pagination,
): TypescriptStatement {
  const page = { name: symbols.page(name).name, typeParameters: ['T'], isExported: true };
  const docs = [{ description: 'One page, which can be iterated over to get the items of all that follow.' }];
  const text = `${symbols.envelope(name).name}<T>`;
  const own = methodNames(envelope.schema);
  if (own.length > 0) {
    const type = pageText({ draft, symbols }, own, { text, item: 'T' });
    return { kind: StructureKind.TypeAlias, ...page, docs, type };
  }
  const methods = `${draft.use(runtimeType('PageMethods'))}<T>`;
  return { kind: StructureKind.Interface, ...page, docs, extends: [text, methods] };
}

function declareStyle(
  draft: FileDraft<TypescriptStatement>,
  symbols: Symbols,
  pagination: Pagination,
): TypescriptStatement {
  const { name } = pagination;
  const members = Object.entries(pagination).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' && !['name', 'limit'].includes(key) ? [`${key}: ${literalText(value)}`] : [],
  );
  const own = methodNames(pagination.envelope.schema).map(literalText).join(', ');
  if (own !== '') members.push(`own: [${own}]`);
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: [{ description: 'Where the parameters and members stand that lead from page to page.' }],
    declarations: [
      {
        name: symbols.pageStyle(name).name,
        type: draft.use(runtimeType('PageStyle')),
        initializer: `{ ${members.join(', ')} }`,
      },
    ],
  };
}
