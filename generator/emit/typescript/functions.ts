import type { Operation, Resource } from '../../model/model.js';
import { FileDraft } from '../core/file-draft.js';
import { callShapes, shapesName } from './call-shapes.js';
import { argumentNames, declareFunction } from './methods.js';
import { functionName, methodName } from './names.js';
import { collectParams } from './params.js';
import type { TypescriptStatement } from './print.js';
import type { Symbols } from './symbols.js';

/** The file of one resource's functions: each can be bundled without the others. */
export function emitFunctions(symbols: Symbols, resource: Resource): FileDraft<TypescriptStatement> {
  const { operations } = resource;
  const taken = new Set(operations.flatMap((each) => [functionName(each), ...argumentNames(each)]));
  const shapes = operations.map((each) => shapesName(each, taken));
  const draft = new FileDraft<TypescriptStatement>(symbols.functions(resource), [
    'Blob',
    ...taken,
    ...shapes,
  ]);
  for (const [index, operation] of operations.entries()) {
    const params = collectParams(symbols, resource, operation);
    const shaped = callShapes({ draft, symbols, operation }, shapes[index] ?? '');
    if (shaped.declaration !== undefined) draft.statements.push(shaped.declaration);
    draft.statements.push(declareFunction({ draft, symbols, resource, operation, params }, shaped));
  }
  draft.statements.push(...exportReserved(operations));
  return draft;
}

/** Whether no function can be declared by the name of an operation; it can be exported by it all the same. */
export function isReserved(operation: Operation): boolean {
  return functionName(operation) !== methodName(operation);
}

function exportReserved(operations: readonly Operation[]): readonly string[] {
  const reserved = operations.filter(isReserved);
  const aliases = reserved.map((each) => `${functionName(each)} as ${methodName(each)}`);
  return aliases.length === 0 ? [] : [`export { ${aliases.join(', ')} };`];
}
