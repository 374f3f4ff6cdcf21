import type { BodyEncoding, Operation } from '../../model/model.js';
import type { FileDraft } from '../core/file-draft.js';
import { literalText } from './literals.js';
import type { TypescriptStatement } from './print.js';
import { runtimeValue } from './runtime-symbols.js';

/** How a body is put on the wire, as a member of a call, where that is not the usual way. */
export function encodingField(
  draft: FileDraft<TypescriptStatement>,
  body: Operation['body'],
): readonly string[] {
  if (!body || body.encoding === 'form' || body.parts) return [];
  return [`encoding: ${draft.use(runtimeValue(`${body.encoding}Body`))}`];
}

/** What the runtime says of bodies on its own account. */
const USUAL_TYPES: Readonly<Partial<Record<BodyEncoding, string>>> = {
  json: 'application/json',
  text: 'text/plain',
  binary: 'application/octet-stream',
};

/** The media type of a body where the runtime would say another; of a range of types the value says which. */
export function mediaTypeHeader(body: Operation['body']): readonly string[] {
  const usual = body && USUAL_TYPES[body.encoding];
  const type = body?.mediaType.split(';')[0]?.trim().toLowerCase();
  if (!body || usual === undefined || type === usual || body.mediaType.includes('*')) return [];
  return [`'Content-Type': ${literalText(body.mediaType)}`];
}
