import { ts } from 'ts-morph';
import type { MethodPair, ResourcePair } from './correspondence.js';
import { left, type Desk, type Outcome } from './rename.js';
import type { Use } from './scan.js';

/** Writes how a method is reached now: `shop.orders.list` as `shop.purchases.all`. */
export function reachMethod({ node }: Use, { before, after }: MethodPair, { to, edits }: Desk): Outcome {
  const [old, now] = [`${before.accessor}.${before.name}`, `${after.accessor}.${after.name}`];
  if (old === now) return undefined;
  const changed = { kind: 'changed', text: `\`${old}\` → \`${now}\`` } as const;
  const root = rootOf(node, before.accessor);
  if (before.accessor !== after.accessor && root) {
    edits.replace(root.end, node.end, `.${now}`);
    return changed;
  }
  if (before.accessor !== after.accessor && !isMovedAsWhole(before.accessor, to.resources.values()))
    return left(`\`${old}\` is \`${now}\` now, and its resource is not reached from the client here`);
  if (before.name !== after.name) edits.replace(node.getStart(), node.end, after.name);
  return before.name === after.name ? undefined : changed;
}

/** Writes how a resource is reached now, where it is more than a step to a method. */
export function reachResource(
  { node }: Use,
  { before, after, methods }: ResourcePair,
  { edits }: Desk,
): Outcome {
  if (after === undefined || before === after) return undefined;
  const { parent } = node;
  const isStep = ts.isPropertyAccessExpression(parent.parent) && parent.parent.expression === parent;
  if (isStep && methods.has(parent.parent.name.text)) return undefined;
  const path = before.split('.');
  const root = ts.isPropertyAccessExpression(parent)
    ? rootOf(parent.name, path.slice(0, -1).join('.'))
    : undefined;
  if (!root) return left(`\`${before}\` is \`${after}\` now, and it is not reached from the client here`);
  edits.replace(root.end, node.end, `.${after}`);
  return { kind: 'changed', text: `\`${before}\` → \`${after}\`` };
}

/** What stands before the members that lead to a name; undefined where others do. */
function rootOf(name: ts.Node, accessor: string): ts.Expression | undefined {
  if (!ts.isPropertyAccessExpression(name.parent)) return undefined;
  let { expression } = name.parent;
  for (const member of accessor.split('.').filter(Boolean).reverse()) {
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== member) return undefined;
    ({ expression } = expression);
  }
  return expression;
}

/** Then a variable that holds it is changed where it gets its value. */
function isMovedAsWhole(accessor: string, resources: Iterable<ResourcePair>): boolean {
  return [...resources].some(({ before, after }) => before === accessor && after !== undefined);
}
