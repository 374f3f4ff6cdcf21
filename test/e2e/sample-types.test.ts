import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { camelCase, methodName } from '../../generator/emit/typescript/names.js';
import { flattenResources } from '../../generator/model/operations.js';
import { ROOT } from '../support/repository.js';
import { loadStripe } from './support/stripe.js';

const model = await loadStripe();

/** Each documented call with its arguments, and each documented answer, as code. */
function sampleProgram(): string {
  const lines = flattenResources(model.resources).flatMap((resource) =>
    resource.operations.flatMap((operation) =>
      operation.samples.flatMap((sample) => {
        if (operation.body?.encoding === 'multipart') return [];
        const method = [
          'stripe',
          ...resource.path.map((part) => camelCase(part)),
          methodName(operation),
        ].join('.');
        const inPath = operation.path.flatMap((part) => (part.kind === 'parameter' ? [part.name] : []));
        const rest = Object.entries(sample.parameters).filter(([name]) => !inPath.includes(name));
        const ids = inPath.map((name) => JSON.stringify(sample.parameters[name]));
        const args = [...ids, ...(rest.length > 0 ? [JSON.stringify(Object.fromEntries(rest))] : [])];
        const call = `const call_${operation.id}_${sample.name} = () => ${method}(${args.join(', ')});`;
        if (sample.response === undefined) return [call];
        const answer = `Awaited<ReturnType<typeof call_${operation.id}_${sample.name}>>`;
        return [call, `check<Data<${answer}>>(${JSON.stringify(sample.response)});`];
      }),
    ),
  );
  return [HEAD, ...lines].join('\n');
}

const HEAD = `
import { Stripe } from '@sdk';
declare const stripe: Stripe;
type Method = 'hasNextPage' | 'nextPage' | 'pages' | 'toArray' | 'nextCursor' | typeof Symbol.asyncIterator;
/** An answer as plain data: what pages, the lists inside too, hold without what they can do. */
type Data<T> = T extends readonly (infer Item)[]
  ? Data<Item>[]
  : T extends AsyncIterable<unknown>
    ? Members<Omit<T, Method>>
    : T extends object
      ? Members<T>
      : T;
type Members<T> = { [K in keyof T]: Data<T[K]> };
declare function check<T>(answer: T): void;
`;

test('every documented call compiles, and every documented answer is of the type that the call returns', () => {
  const file = join(ROOT, 'test/e2e/sample-program.mts');
  const text = sampleProgram();
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'].map((name) => `lib.${name}.d.ts`),
    paths: {
      '@sdk': [join(ROOT, 'generated/stripe/src/index.ts')],
      '#transport': [join(ROOT, 'generated/stripe/src/runtime/transport-node.ts')],
      '#digest': [join(ROOT, 'generated/stripe/src/runtime/digest-node.ts')],
    },
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === file
        ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
        : disk.getSourceFile(name, ...rest),
  };
  const program = ts.createProgram([file], options, host);
  const problems = ts.getPreEmitDiagnostics(program).map((problem) => {
    const line = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0;
    return `${text.split('\n')[line]?.slice(0, 80) ?? ''}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
  });
  expect(problems).toEqual([]);
}, 240_000);
