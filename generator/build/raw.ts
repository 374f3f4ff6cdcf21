import type { Operation } from '../model/model.js';
import type { Schema } from '../model/schema.js';
import { mapSchema } from '../model/visit.js';
import { compact } from './json.js';

/** What JSON holds: it has no bytes, so that what is described as such can only be text. */
export function textsForBytes(schema: Schema): Schema {
  return mapSchema(schema, (part) =>
    part.kind === 'scalar' && part.type === 'binary' ? { ...part, type: 'string' } : part,
  );
}

/** What travels as it is, whatever it stands for. */
export function rawSchema(type: 'string' | 'binary', { doc, example }: Schema): Schema {
  return compact({ kind: 'scalar', type, nullable: false, doc, example } as const);
}

/** Fields of any names: a form has no other content. */
export function rawFields({ doc }: Schema): Schema {
  const values = { kind: 'scalar', type: 'any', nullable: false, doc: {} } as const;
  return { kind: 'map', nullable: false, doc, values };
}

/** The bodies that can hold bytes. */
export function bytesIn(operations: readonly Operation[]): readonly Schema[] {
  return operations.flatMap(({ body }) =>
    body === undefined || body.encoding === 'json' ? [] : [body.schema],
  );
}
