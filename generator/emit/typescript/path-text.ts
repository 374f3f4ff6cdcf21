import type { PathPart } from '../../model/model.js';
import type { CallContext } from './call-shapes.js';
import { localNames } from './local-names.js';
import { literalText, templateText } from './literals.js';
import { objectLiteral } from './object-literal.js';
import { shapeText } from './shape-text.js';
import { pathTag } from './styles.js';
import { runtimeValue } from './runtime-symbols.js';

/** The path of a call: a template with text of the description escaped, ids in between. */
export function pathText(context: CallContext): string {
  const { draft, operation } = context;
  const { id } = localNames(operation);
  const shaped = operation.path.map((part) => shapedId(context, part));
  const texts = operation.path.map((part, index) =>
    part.kind === 'text' ? templateText(part.text) : `\${${shaped[index] ?? id(part.name)}}`,
  );
  const path = `${pathTag(draft, operation)}\`${texts.join('')}\``;
  // Like the path itself, an id that has no form for the wire rejects the call's promise.
  return shaped.every((text) => text === undefined) ? path : `() => ${path}()`;
}

/** An id with which something is done; undefined where nothing is. */
function shapedId({ draft, symbols, operation }: CallContext, part: PathPart): string | undefined {
  if (part.kind === 'text') return undefined;
  const id = operation.parameters.find((each) => each.in === 'path' && each.name === part.name);
  const checks = symbols.style.checksRequests;
  const shape = id && shapeText({ draft, symbols, checks }, id.schema);
  // That ids are strings is checked anyway.
  if (shape === undefined || shape === objectLiteral({ type: literalText('string') })) return undefined;
  const check = checks ? [draft.use(runtimeValue('checkShape'))] : [];
  const local = localNames(operation).id(part.name);
  return `${draft.use(runtimeValue('wireId'))}(${[shape, local, literalText(local), ...check].join(', ')})`;
}
