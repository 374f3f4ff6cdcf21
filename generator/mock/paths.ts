import type { PathPart } from '../model/model.js';

/** The path with `{}` for each parameter: two operations about the same URL have the same outline. */
export function pathOutline(parts: readonly PathPart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : '{}')).join('');
}
