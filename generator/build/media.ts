import type { BodyEncoding } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import { dereference, type BuildContext } from './context.js';
import { entries } from './json.js';

/** One of the media types that a body or an answer comes in. */
export interface Content {
  readonly mediaType: string;
  readonly content: JsonObject;
}

/** All media types that are offered, in the order of the description. */
export function offersOf(context: BuildContext, owner: JsonObject | undefined): readonly Content[] {
  return entries(owner?.['content']).map(([mediaType, content]) => ({
    mediaType,
    content: dereference(context, content) ?? {},
  }));
}

/** How a body of a media type is put on the wire. */
export function encodingOf(mediaType: string): BodyEncoding {
  const type = typeOf(mediaType);
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'application/json' || type.endsWith('+json')) return 'json';
  return type.startsWith('text/') ? 'text' : 'binary';
}

/** Whether it is a stream of server-sent events. */
export function isEvents(mediaType: string): boolean {
  return typeOf(mediaType) === 'text/event-stream';
}

function typeOf(mediaType: string): string {
  return mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
}
