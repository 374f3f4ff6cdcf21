import { ts } from 'ts-morph';
import { keysOf } from './declaration.js';
import type { Consumer } from './project.js';

/** How a part of the SDK is named in code, which decides how another name is written there. */
export type Form =
  /** By itself: `pet.name`, `{ name: 1 }`, `Pet`. */
  | 'name'
  /** In quotes: `pet['name']`. */
  | 'quoted'
  /** `{ name }`, as a value. */
  | 'shorthand'
  /** `const { name } = pet`. */
  | 'binding'
  /** `import { name }`. */
  | 'import'
  /** `export { name }`. */
  | 'export'
  /** A value of the type or member that is meant: `'cat'`. */
  | 'value';

/** A place in code that means a part of the SDK. */
export interface Use {
  readonly file: ts.SourceFile;
  readonly node: ts.Node;
  readonly form: Form;
  /** What is meant, by key; several for a member of a union. */
  readonly keys: readonly string[];
}

/** Every use of the SDK in the consumer's code, in the order of the text. */
export function scan(consumer: Consumer): readonly Use[] {
  const uses: Use[] = [];
  for (const file of consumer.files) {
    const visit = (node: ts.Node): void => {
      const found = useOf(consumer, node);
      if (found && found.keys.length > 0) uses.push({ file, node, ...found });
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

type Found = Pick<Use, 'form' | 'keys'>;

function useOf(consumer: Consumer, node: ts.Node): Found | undefined {
  if (ts.isIdentifier(node)) return useOfIdentifier(consumer, node);
  return ts.isStringLiteralLike(node) ? useOfText(consumer, node) : undefined;
}

function useOfIdentifier(consumer: Consumer, node: ts.Identifier): Found {
  const { checker } = consumer;
  const { parent } = node;
  const own = (): readonly string[] => keysOf(consumer, checker.getSymbolAtLocation(node));
  if (ts.isImportSpecifier(parent))
    return {
      form: parent.propertyName === node ? 'name' : 'import',
      keys: isLocalAlias(parent, node) ? [] : own(),
    };
  if (ts.isExportSpecifier(parent))
    return {
      form: parent.propertyName === node ? 'name' : 'export',
      keys: isLocalAlias(parent, node) ? [] : own(),
    };
  if (ts.isShorthandPropertyAssignment(parent))
    return { form: 'shorthand', keys: memberKeys(consumer, parent.parent, node) };
  if (ts.isPropertyAssignment(parent) && parent.name === node)
    return { form: 'name', keys: memberKeys(consumer, parent.parent, node) };
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    if (parent.propertyName === node) return { form: 'name', keys: boundKeys(consumer, parent.parent, node) };
    if (parent.name === node && parent.propertyName === undefined && parent.dotDotDotToken === undefined)
      return { form: 'binding', keys: boundKeys(consumer, parent.parent, node) };
  }
  return { form: 'name', keys: own() };
}

/** The name that a file gives to what it imports or exports under another. */
function isLocalAlias(
  { propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier,
  node: ts.Node,
): boolean {
  return propertyName !== undefined && name === node;
}

/** A member of what an object literal is given for, or of what it takes apart: `({ name } = pet)`. */
function memberKeys(
  consumer: Consumer,
  literal: ts.ObjectLiteralExpression,
  node: ts.Identifier,
): readonly string[] {
  const { checker } = consumer;
  if (takesApart(literal)) return keysOf(consumer, checker.getPropertySymbolOfDestructuringAssignment(node));
  const type = checker.getContextualType(literal);
  return type ? propertyKeys(consumer, type, node.text) : [];
}

function takesApart(literal: ts.Expression): boolean {
  const { parent } = literal;
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === literal;
  if (ts.isForOfStatement(parent)) return parent.initializer === literal;
  if (ts.isArrayLiteralExpression(parent)) return takesApart(parent);
  return ts.isPropertyAssignment(parent) && takesApart(parent.parent);
}

function boundKeys(
  consumer: Consumer,
  pattern: ts.BindingPattern,
  { text }: ts.Identifier,
): readonly string[] {
  return propertyKeys(consumer, consumer.checker.getTypeAtLocation(pattern), text);
}

function propertyKeys(consumer: Consumer, type: ts.Type, name: string): readonly string[] {
  const { checker } = consumer;
  const types = type.isUnion() ? type.types : [type];
  const keys = types.flatMap((each) =>
    keysOf(consumer, checker.getPropertyOfType(checker.getNonNullableType(each), name)),
  );
  return [...new Set(keys)];
}

function useOfText(consumer: Consumer, node: ts.StringLiteralLike): Found | undefined {
  const { parent } = node;
  const { checker } = consumer;
  const quoted = (type: ts.Type): Found => ({
    form: 'quoted',
    keys: propertyKeys(consumer, type, node.text),
  });
  if (ts.isElementAccessExpression(parent)) return quoted(checker.getTypeAtLocation(parent.expression));
  if (ts.isLiteralTypeNode(parent) && ts.isIndexedAccessTypeNode(parent.parent))
    return quoted(checker.getTypeFromTypeNode(parent.parent.objectType));
  if (ts.isLiteralTypeNode(parent)) return useInUtility(consumer, parent, quoted);
  if (ts.isPropertyAssignment(parent) && parent.name === node) {
    const type = checker.getContextualType(parent.parent);
    return type && quoted(type);
  }
  return { form: 'value', keys: valueKeys(consumer, node) };
}

/** `Pick<Pet, 'name'>` and `Omit<Pet, 'name' | 'kind'>`. */
function useInUtility(
  { checker }: Consumer,
  literal: ts.LiteralTypeNode,
  quoted: (type: ts.Type) => Found,
): Found | undefined {
  const at = ts.isUnionTypeNode(literal.parent) ? literal.parent : literal;
  const { parent } = at;
  if (!ts.isTypeReferenceNode(parent) || !['Pick', 'Omit'].includes(parent.typeName.getText()))
    return undefined;
  const [target, names] = parent.typeArguments ?? [];
  return target && names === at ? quoted(checker.getTypeFromTypeNode(target)) : undefined;
}

/** What a text is one of the values of: the type that is wanted here, or the member that it is given to or compared with. */
function valueKeys(consumer: Consumer, node: ts.StringLiteralLike): readonly string[] {
  const { checker } = consumer;
  const { parent } = node;
  const named = keysOf(consumer, checker.getContextualType(node)?.aliasSymbol);
  if (named.length > 0) return named;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name))
    return memberKeys(consumer, parent.parent, parent.name);
  const other = comparedWith(node);
  if (other === undefined) return [];
  const member = keysOf(consumer, checker.getSymbolAtLocation(nameOf(other)));
  return member.length > 0 ? member : keysOf(consumer, checker.getTypeAtLocation(other).aliasSymbol);
}

function comparedWith(node: ts.StringLiteralLike): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isCaseClause(parent)) return parent.parent.parent.expression;
  if (!ts.isBinaryExpression(parent) || !comparisons.has(parent.operatorToken.kind)) return undefined;
  return parent.left === node ? parent.right : parent.left;
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function nameOf(expression: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}
