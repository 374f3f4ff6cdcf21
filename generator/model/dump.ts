import { writeExact } from './exact-json.js';
import type { ApiModel } from './model.js';

/** The model as JSON, maps as objects: for people who want to see what the generator understood. */
export function dumpModel(model: ApiModel): string {
  const plain = (value: unknown): unknown =>
    value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
  return `${writeExact(model, 2, plain)}\n`;
}
