import type { ApiModel } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import { resolve, type Shape } from '../shape.js';
import { JsonText } from '../values.js';
import { readArray, readMap, readObject } from './containers.js';
import { empty, invalid, type Problem } from './problem.js';
import { readEnum, readLiteral, readScalar } from './scalars.js';
import { readUnion } from './union.js';

/** What a value is read for. */
export interface Reading {
  readonly model: ApiModel;
  /** `text`: leaves are strings, typed by the schema; `json`: values have their own types. */
  readonly wire: 'text' | 'json';
  /** `write`: a request, without read-only members; `read`: a response, without write-only ones. */
  readonly scope: 'read' | 'write';
}

/** Reads values by their schemas, gives them their types and collects what is wrong. */
export class Reader {
  readonly reading: Reading;
  readonly problems: Problem[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The typed value; when it does not fit, the problems grow and the value comes back as it was. */
  read(schema: Schema, value: unknown, path: string): unknown {
    if (value instanceof JsonText) return this.#readJson(schema, value.value, path);
    const shape = resolve(this.reading.model, schema);
    const unset = this.reading.wire === 'text' && value === '';
    if (shape.nullable && (value === null || unset)) return null;
    return this.#readShape(shape, value, path);
  }

  /** A reader for the same purpose that has found nothing wrong yet. */
  fork(): Reader {
    return new Reader(this.reading);
  }

  /** Notes a value of another type, and hands it back. */
  reject(expected: string, value: unknown, path: string): unknown {
    const unset = this.reading.wire === 'text' && value === '' && expected !== 'string';
    this.problems.push(unset ? empty(path) : invalid(path, expected, value));
    return value;
  }

  /** Inside of JSON values have types of their own. */
  #readJson(schema: Schema, value: unknown, path: string): unknown {
    const reader = new Reader({ ...this.reading, wire: 'json' });
    const typed = reader.read(schema, value, path);
    this.problems.push(...reader.problems);
    return typed;
  }

  #readShape(shape: Shape, value: unknown, path: string): unknown {
    switch (shape.kind) {
      case 'object':
        return readObject(this, shape, value, path);
      case 'array':
        return readArray(this, shape, value, path);
      case 'map':
        return readMap(this, shape, value, path);
      case 'union':
        return readUnion(this, shape, value, path);
      case 'expandable':
        return readUnion(this, { ...shape, kind: 'union', variants: [shape.id, shape.target] }, value, path);
      case 'enum':
        return readEnum(this, shape, value, path);
      case 'literal':
        return readLiteral(this, shape, value, path);
      case 'scalar':
        return readScalar(this, shape, value, path);
    }
  }
}
