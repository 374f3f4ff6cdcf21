import { writeExact } from '../../model/exact-json.js';
import type { ResponseBody } from '../../model/model.js';
import type { MockAnswer } from '../types.js';

/** A stream of the documented events, the one that ends it included: each item of a list is one. */
export function eventsAnswer(response: ResponseBody, example: unknown): MockAnswer {
  const events = itemsOf(response, example);
  const end = response.streamEnd === undefined ? [] : [response.streamEnd];
  const body = [...events, ...end].map(eventText).join('');
  return { status: response.status, headers: { 'Content-Type': response.mediaType }, body };
}

/** The documented values as JSON, one a line. */
export function linesAnswer(response: ResponseBody, example: unknown): MockAnswer {
  const body = itemsOf(response, example)
    .map((item) => `${writeExact(item)}\n`)
    .join('');
  return { status: response.status, headers: { 'Content-Type': response.mediaType }, body };
}

/** What comes one by one, as several of it are documented in a list. */
function itemsOf({ schema }: ResponseBody, example: unknown): readonly unknown[] {
  return schema.kind === 'array' || !Array.isArray(example) ? [example] : example;
}

/** A text goes out as it is, its lines apart; anything else as JSON. */
function eventText(event: unknown): string {
  const text = typeof event === 'string' ? event : writeExact(event);
  const lines = text.split(/\r\n|[\r\n]/).map((line) => `data: ${line}\n`);
  return `${lines.join('')}\n`;
}
