import type { ApiModel, RequestBody } from '../../model/model.js';
import type { Property, Schema } from '../../model/schema.js';
import { resolve } from '../shape.js';
import type { Declared } from './fields.js';

/** The members of a form, with the style that they are written in. */
export function formMembers(model: ApiModel, body: RequestBody | undefined): readonly Declared[] {
  if (!body) return [];
  return propertiesOf(model, body.schema).map(({ name, schema }) => {
    const part = body.parts?.get(name);
    return { name, schema, ...(part && { style: part.style ?? { style: 'json', explode: true } }) };
  });
}

function propertiesOf(model: ApiModel, schema: Schema): readonly Property[] {
  const shape = resolve(model, schema);
  if (shape.kind === 'union') return shape.variants.flatMap((variant) => propertiesOf(model, variant));
  return shape.kind === 'object' ? shape.properties : [];
}
