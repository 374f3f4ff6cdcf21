import type { JsonObject, JsonValue } from '../document.js';
import { member, textOf } from '../json.js';

/** The words a file is written in. OpenAPI 3.2 adds some to those of 3.1 and changes none. */
export type Dialect = 'swagger2' | 'openapi30' | 'openapi31';

/** What the top of a file decides about everything in it. */
export interface Edition {
  readonly dialect: Dialect;
  /** Swagger 2 only: media types where an operation names none, and the bodies that are listed as parameters. */
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
  readonly bodies: JsonObject;
}

/** Where a pointer into a file as it was written leads now. */
export interface Start {
  readonly value: JsonValue | undefined;
  readonly pointer: readonly string[];
}

/** Where the sections of Swagger 2 have gone. */
const moved: Readonly<Record<string, readonly string[]>> = {
  definitions: ['components', 'schemas'],
  parameters: ['components', 'parameters'],
  responses: ['components', 'responses'],
  securityDefinitions: ['components', 'securitySchemes'],
};

/** An edition without anything of Swagger 2. */
export function plainEdition(dialect: Dialect): Edition {
  return { dialect, consumes: [], produces: [], bodies: {} };
}

/** The dialect that a file names at its top; nothing for a part of a description, which is written like the whole. */
export function dialectOf(root: JsonValue | undefined): Dialect | undefined {
  const openapi = member(root, 'openapi');
  if (openapi !== undefined) return /^3(\.0(\.|$)|$)/.test(textOf(openapi)) ? 'openapi30' : 'openapi31';
  return /^2(\.|$)/.test(textOf(member(root, 'swagger'))) ? 'swagger2' : undefined;
}

/** Follows what has moved out of the way of `pointer`; Swagger's bodies stand outside the document. */
export function startOf(root: JsonValue | undefined, pointer: readonly string[], edition: Edition): Start {
  const [section = '', ...rest] = pointer;
  const place = edition.dialect === 'swagger2' && Object.hasOwn(moved, section) ? moved[section] : undefined;
  if (!place || member(root, section) !== undefined) return { value: root, pointer };
  const isBody = section === 'parameters' && Object.hasOwn(edition.bodies, rest[0] ?? '');
  return isBody ? { value: edition.bodies, pointer: rest } : { value: root, pointer: [...place, ...rest] };
}
