import type { BodyEncoding } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { entries } from './json.js';
import { isEvents, isMediaType, typeOf } from '../spec/media-type.js';

/** A body in one of the media types in which it comes. */
export interface Content {
  readonly mediaType: string;
  readonly content: JsonObject;
}

/** The content that is used where several are offered: the first one we can encode that comes at once. */
export function pickContent(context: BuildContext, owner: JsonObject | undefined): Content | undefined {
  const offers = offersOf(context, owner);
  const plain = offers.find(({ mediaType }) => encodingOf(mediaType) !== 'binary' && !isEvents(mediaType));
  return plain ?? offers[0];
}

/** All media types that are offered, in the order of the description. */
export function offersOf(context: BuildContext, owner: JsonObject | undefined): readonly Content[] {
  return entries(owner?.['content']).map(([mediaType, content]) => ({
    mediaType,
    content: dereference(context, content) ?? {},
  }));
}

/** How a body of the media type is put on the wire. */
export function encodingOf(mediaType: string): BodyEncoding {
  const type = typeOf(mediaType);
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'application/json' || type.endsWith('+json')) return 'json';
  return type.startsWith('text/') ? 'text' : 'binary';
}

/** Words of media types that say more than their names. */
const kinds: Readonly<Record<string, string>> = {
  plain: 'text',
  'x-www-form-urlencoded': 'form',
  'form-data': 'multipart',
  'octet-stream': 'binary',
};

/** What a body of the media type is called: `text`, `form`, `json`, `vnd.acme+json`. */
export function kindOf(mediaType: string): string {
  const [type = '', subtype = ''] = typeOf(mediaType).split('/');
  return subtype === '*' ? type : (kinds[subtype] ?? subtype);
}

/** The media type as a header may say it: any where the description has what is none. */
export function sendable(mediaType: string): string {
  return isMediaType(mediaType) ? mediaType : '*/*';
}
