import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import { allOperations, requestSchemas } from '../../model/operations.js';
import type { Schema } from '../../model/schema.js';
import { visitSchema } from '../../model/visit.js';
import { isSafePattern } from './safe-pattern.js';
import type { ValueStyle } from './value-style.js';

/** The patterns that the package does not check although it should. */
export function findUnchecked(model: ApiModel, style: ValueStyle): readonly Diagnostic[] {
  const patterns = new Set<string>();
  const collect = (schema: Schema): void => {
    if (schema.kind !== 'scalar' || schema.pattern === undefined || isSafePattern(schema.pattern)) return;
    patterns.add(schema.pattern);
  };
  const operations = allOperations(model);
  const answers = operations.flatMap(({ response }) => (response ? [response.schema] : []));
  const named = [...model.schemas.values()].map(({ schema }) => schema);
  const schemas = [
    ...(style.checksRequests ? operations.flatMap(requestSchemas) : []),
    ...(style.checksAnswers ? answers : []),
    ...(style.checksRequests || style.checksAnswers ? named : []),
  ];
  for (const schema of schemas) visitSchema(schema, collect);
  return [...patterns].map((pattern) => diagnostic('pattern-unchecked', { pattern }));
}
