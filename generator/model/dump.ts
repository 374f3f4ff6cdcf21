import type { ApiModel } from './model.js';

/** The model as JSON, maps as objects: for people who want to see what the generator understood. */
export function dumpModel(model: ApiModel): string {
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
  return `${JSON.stringify(model, plain, 2)}\n`;
}
