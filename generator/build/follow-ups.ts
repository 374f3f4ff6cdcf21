import type { Callback, Link } from '../model/answer.js';
import type { JsonObject } from '../spec/document.js';
import { unionOf } from './answers.js';
import { dereference, type BuildContext } from './context.js';
import { readDoc } from './docs.js';
import { asObject, asPlainText, asString, compact, entries } from './json.js';
import { encodingOf, offersOf } from './content.js';
import { buildSchema } from './schemas.js';

const POINTER = /#\/paths\/([^/]+)\/(\w+)$/;

/** Operations that answers of an operation lead to. */
export function buildLinks(context: BuildContext, operation: JsonObject): readonly Link[] {
  const links = entries(operation['responses']).flatMap(([, response]) =>
    entries(dereference(context, response)?.['links']),
  );
  return links.flatMap(([, value]) => {
    const link = dereference(context, value) ?? {};
    const target = asString(link['operationId']) ?? routeOf(asString(link['operationRef']) ?? '');
    if (target === undefined) return [];
    const parameters = entries(link['parameters']).map(
      ([name, from]) => [name, asPlainText(from) ?? '…'] as const,
    );
    return [{ target, parameters: new Map(parameters), doc: readDoc(link) }];
  });
}

/** Method and path that a reference to an operation names. */
function routeOf(reference: string): string | undefined {
  const [, path, method] = POINTER.exec(reference) ?? [];
  if (path === undefined || method === undefined) return undefined;
  return `${method.toUpperCase()} ${decodeURIComponent(path).replaceAll('~1', '/').replaceAll('~0', '~')}`;
}

/** What the API sends back on account of an operation: the JSON of all requests that a callback may be. */
export function buildCallbacks(context: BuildContext, operation: JsonObject): readonly Callback[] {
  return entries(operation['callbacks']).flatMap(([name, value]) => {
    const items = entries(dereference(context, value)).map(([, item]) => dereference(context, item) ?? {});
    const requests = items.flatMap((item) => entries(item).map(([, request]) => asObject(request) ?? {}));
    const schemas = requests.flatMap((request) => {
      const offers = offersOf(context, dereference(context, request['requestBody']));
      const json = offers.find(({ mediaType }) => encodingOf(mediaType) === 'json');
      return json ? [buildSchema(context, json.content['schema'])] : [];
    });
    if (schemas.length === 0) return [];
    return [compact({ name, doc: readDoc(requests[0] ?? {}), payload: unionOf(schemas) })];
  });
}
