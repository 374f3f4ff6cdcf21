import type { JsonValue } from '../document.js';
import { isObject, member, type MutableObject } from '../json.js';
import type { Positions } from '../positions.js';
import { newObject, type Step } from './desk.js';

/** An answer that is not written at its operation comes in the media types of the whole document. */
export const response: Step = (node, { edition, positions }) => convertResponse(node, edition.produces, positions);

/** The schema and the examples of an answer go to the media types in which it comes. */
export function convertResponse(node: MutableObject, produces: readonly string[], positions: Positions): void {
  const { schema, examples } = node;
  if (schema !== undefined || isObject(examples)) {
    const content = newObject(positions, node);
    for (const type of mediaTypes(schema, examples, produces)) {
      const example = member(examples, type);
      content[type] = newObject(positions, node, {
        ...(schema !== undefined && { schema }),
        ...(example !== undefined && { example }),
      });
    }
    node['content'] = content;
  }
  Reflect.deleteProperty(node, 'schema');
  Reflect.deleteProperty(node, 'examples');
}

function mediaTypes(
  schema: JsonValue | undefined,
  examples: JsonValue | undefined,
  produces: readonly string[],
): readonly string[] {
  const shown = isObject(examples) ? Object.keys(examples).filter((type) => type.includes('/')) : [];
  if (produces.length > 0) return [...new Set([...produces, ...shown])];
  if (shown.length > 0) return shown;
  return [member(schema, 'type') === 'file' ? 'application/octet-stream' : 'application/json'];
}
