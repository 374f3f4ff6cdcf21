import { asPlainText } from '../build/json.js';
import type { ApiModel } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import { objectAt } from '../spec/json-places.js';
import { isObject } from '../spec/json.js';

/**
 * What a report that tells of no change needs to know of a description, from its text: its head. Nothing else of it is
 * read, so that the largest takes no time. Undefined where it does not stand there as it usually does.
 */
export async function headOf(text: string): Promise<ApiModel | undefined> {
  const head = text.trimStart().startsWith('{') ? headOfJson(text) : await headOfYaml(text);
  return isObject(head?.['info']) ? modelOf(head['info']) : undefined;
}

/** An API that nothing else is known of. */
function modelOf(info: JsonObject): ApiModel {
  const title = asPlainText(info['title']) ?? 'API';
  return {
    name: title,
    title,
    version: asPlainText(info['version']) ?? '0.0.0',
    doc: {},
    server: '',
    auth: [],
    security: [],
    headerOptions: [],
    errors: { path: [], types: [] },
    paginations: new Map(),
    schemas: new Map(),
    resources: [],
    events: [],
  };
}

/** In JSON it usually comes second. */
const usualStart = /^\s*\{\s*"(?:openapi|swagger)"\s*:\s*"[^"]*"\s*,\s*"info"\s*:\s*(?=\{)/;

function headOfJson(text: string): JsonObject | undefined {
  const [start] = usualStart.exec(text) ?? [];
  try {
    if (start === undefined) return JSON.parse(text) as JsonObject;
    return { info: objectAt(text, start.length) as JsonObject };
  } catch {
    return undefined;
  }
}

/** The lines from `info` at the margin to what stands there next. */
async function headOfYaml(text: string): Promise<JsonObject | undefined> {
  const [lines] = /^info:.*\n(?:(?:[ \t#].*)?(?:\r?\n|$))*/m.exec(text) ?? [];
  if (lines === undefined) return undefined;
  const { parse } = await import('yaml');
  try {
    return parse(lines) as JsonObject;
  } catch {
    return undefined;
  }
}
