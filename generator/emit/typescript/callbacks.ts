import type { Callback } from '../../model/answer.js';
import type { ApiModel, Operation } from '../../model/model.js';
import { allOperations } from '../../model/operations.js';
import { FileDraft } from '../core/file-draft.js';
import { jsDoc } from './comments.js';
import { placesText } from './int64.js';
import { pascalCase } from './names.js';
import type { TypescriptStatement } from './print.js';
import { runtimeValue } from './runtime-symbols.js';
import { StructureKind } from './structures/kinds.js';
import type { Symbols } from './symbols.js';
import { NO_NAMES } from './type-names.js';
import { typeText } from './type-text.js';

type Draft = FileDraft<TypescriptStatement>;

/** Whether the API sends something back on account of an operation. */
export function hasCallbacks(model: ApiModel): boolean {
  return allOperations(model).some(({ callbacks }) => callbacks.length > 0);
}

/** The file of the callbacks: for each the type of what it carries, and a function that reads it. */
export function emitCallbacks(symbols: Symbols, model: ApiModel): Draft {
  const callbacks = allOperations(model).flatMap((operation) =>
    operation.callbacks.map((callback) => ({ operation, callback })),
  );
  const names = callbacks.flatMap(({ operation, callback }) => {
    const name = nameOf(operation, callback);
    return [name, `parse${name}`];
  });
  const draft: Draft = new FileDraft('src/callbacks.ts', names);
  for (const { operation, callback } of callbacks)
    draft.statements.push(...declareCallback({ draft, symbols }, operation, callback));
  return draft;
}

function nameOf({ id }: Operation, { name }: Callback): string {
  return pascalCase(id, name, 'callback');
}

function declareCallback(
  context: { readonly draft: Draft; readonly symbols: Symbols },
  operation: Operation,
  callback: Callback,
): TypescriptStatement[] {
  const { draft, symbols } = context;
  const name = nameOf(operation, callback);
  const places = placesText(context, callback.payload);
  const parser = places === undefined ? '' : `, ${draft.use(runtimeValue('exactIntegers'))}(${places})`;
  return [
    {
      kind: StructureKind.TypeAlias,
      name,
      isExported: true,
      type: typeText({ draft, symbols, names: NO_NAMES }, callback.payload),
      docs: jsDoc(callback.doc, `What the API sends after ${symbols.reach(operation.id) ?? operation.id}.`),
    },
    {
      kind: StructureKind.Function,
      name: `parse${name}`,
      isExported: true,
      parameters: [{ name: 'body', type: 'string | Uint8Array' }],
      returnType: name,
      statements: [`return ${draft.use(runtimeValue('readCallback'))}(body${parser}) as ${name};`],
      docs: jsDoc(
        {},
        'Reads the body of such a request. Nothing proves who sent it.',
        '@throws DecodeError when it is not JSON',
      ),
    },
  ];
}
