/** Whether the media type is that of a stream of events. */
export function isEvents(mediaType: string): boolean {
  return typeOf(mediaType) === 'text/event-stream';
}

/** Whether the media type is that of values in JSON, one a line. */
export function isLines(mediaType: string): boolean {
  return /^(application|text)\/(x-)?(jsonl|ndjson|json-?lines)$/.test(typeOf(mediaType));
}

/** The media type without its parameters, in lower case. */
export function typeOf(mediaType: string): string {
  return mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Whether it is one: a type and a subtype, either of which may be `*`, and perhaps parameters. */
export function isMediaType(text: string): boolean {
  return /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+([\t ]*;[\t -~]*)?$/.test(text);
}
