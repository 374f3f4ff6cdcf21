import { createRequire } from 'node:module';
import type * as ajvModule from 'ajv';
import { diagnostic } from '../../diagnostics/codes.js';
import type { Diagnostic, SourceLocation } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { JsonObject, JsonValue, SpecDocument } from '../document.js';
import { extensions, type ValueSchema } from '../extensions.js';
import type { Kind } from '../grammar.js';
import { parseReference, takeStep } from '../pointer.js';
import type { Rule } from '../rule.js';
import { placesOf } from '../walk.js';

const require = createRequire(import.meta.url);
let ajv: ajvModule.Ajv | undefined;

/** Loaded when the first extension is met: it takes long, and many descriptions have none. */
function validator(): ajvModule.Ajv {
  const { Ajv } = require('ajv') as typeof ajvModule;
  return (ajv ??= new Ajv({ allErrors: true, verbose: true, discriminator: true, strictTypes: false }));
}

/** What extensions hold fits their schemas. */
export const extensionValues: Rule = (document) =>
  Object.entries(extensions).flatMap(([name, { places, about }]) =>
    (Object.entries(places) as [Kind, ValueSchema][]).flatMap(([kind, schema]) =>
      placesOf(document, kind)
        .filter(({ node }) => Object.hasOwn(node, name))
        .flatMap(({ node }) =>
          findErrors(schema, node[name]).map((error) => describeError(document, { name, about, node }, error)),
        ),
    ),
  );

interface Use {
  readonly name: string;
  readonly about: string;
  readonly node: JsonObject;
}

/** Errors about the names of members come twice, once as a summary. */
function findErrors(schema: ValueSchema, value: JsonValue | undefined): readonly ajvModule.ErrorObject[] {
  const validate = validator().compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).filter(({ keyword }) => !['propertyNames', 'if'].includes(keyword));
}

function describeError(document: SpecDocument, { name, about, node }: Use, error: ajvModule.ErrorObject): Diagnostic {
  const params = error.params as Readonly<Record<string, unknown>>;
  const steps = parseReference(`#${error.instancePath}`)?.pointer ?? [];
  const extra = params.additionalProperty ?? error.propertyName;
  const path = typeof extra === 'string' ? [...steps, extra] : steps;
  const where = path.length === 0 ? name : `${name}.${path.join('.')}`;
  const at = locate(document, node, [name, ...path]);
  return diagnostic('extension-value', { name: where, problem: wording(error), about, near: suggestion(error) }, at);
}

function wording(error: ajvModule.ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'additionalProperties') return 'means nothing here';
  if (error.keyword === 'required') return `has no "${String(params.missingProperty)}"`;
  if (error.keyword === 'discriminator') return '"style" must be cursor, token, offset, page, url or link';
  if (error.keyword === 'enum') return `must be one of ${(params.allowedValues as readonly string[]).join(', ')}`;
  return error.message ?? 'has a wrong value';
}

/** The word that was probably meant: a name of a member, or one of the values allowed. */
function suggestion({ keyword, params, data, parentSchema }: ajvModule.ErrorObject): string | undefined {
  const found = params as Readonly<Record<string, unknown>>;
  if (keyword === 'additionalProperties') {
    const known = (parentSchema as { properties?: object } | undefined)?.properties ?? {};
    return nearest(String(found.additionalProperty), Object.keys(known));
  }
  if (keyword !== 'enum' || typeof data !== 'string') return undefined;
  const allowed = found.allowedValues as readonly unknown[];
  return nearest(
    data,
    allowed.filter((value) => typeof value === 'string'),
  );
}

/** The place of the innermost member on a path that is there. */
function locate(document: SpecDocument, node: JsonObject, path: readonly string[]): SourceLocation {
  let holder: object = node;
  for (const [index, step] of path.entries()) {
    const next = takeStep(holder as JsonValue, step);
    if (index === path.length - 1 || typeof next !== 'object' || next === null) return document.locate(holder, step);
    holder = next;
  }
  return document.locate(holder);
}
