import { parse } from 'yaml';
import { buildModel } from '../build/build-model.js';
import type { ApiModel } from '../model/model.js';
import type { JsonObject } from '../spec/document.js';
import { isObject } from '../spec/json.js';

/**
 * What a report that tells of no change needs to know of a description, from its text: its head. Nothing else of it is
 * read, so that the largest takes no time. Undefined where it does not stand there as it usually does.
 */
export function headOf(text: string): ApiModel | undefined {
  const head = text.trimStart().startsWith('{') ? headOfJson(text) : headOfYaml(text);
  if (!isObject(head?.['info'])) return undefined;
  const { info } = head;
  const locate = () => ({ file: '', line: 1, column: 1 });
  const [model] = buildModel({ files: [], root: { info, paths: {} }, resolve: () => undefined, locate });
  return model;
}

function headOfJson(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return undefined;
  }
}

/** The lines from `info` at the margin to what stands there next. */
function headOfYaml(text: string): JsonObject | undefined {
  const [lines] = /^info:.*\n(?:(?:[ \t#].*)?(?:\r?\n|$))*/m.exec(text) ?? [];
  try {
    return lines === undefined ? undefined : (parse(lines) as JsonObject);
  } catch {
    return undefined;
  }
}
