import type { Operation, RequestBody, ResponseBody } from '../../model/model.js';
import { pathTemplate } from '../../model/operations.js';
import { enter, heading, ignored, members, optional, tell, value, type Site } from './comparison.js';
import { compareDoc } from './docs.js';
import { compareParameters } from './parameters.js';
import { compareSchemas } from './schemas.js';

const compareBody = members<RequestBody>({
  encoding: value('body.encoding'),
  mediaType: value('body.mediaType'),
  required: value('body.required'),
  schema: (before, after, site) => compareSchemas(before, after, site),
});

const compareResponse = members<ResponseBody>({
  status: value('response.status'),
  mediaType: value('response.mediaType'),
  encoding: value('response.encoding'),
  schema: (before, after, site) => compareSchemas(before, after, site),
  streamEnd: value('response.streamEnd'),
});

const compare = members<Operation>({
  id: ignored('only a name for machines; that of the method is `name`'),
  name: (before, after, site) => {
    if (before !== after) tell(site, 'operation.name', 'renamed', { before, after });
  },
  method: value('operation.method'),
  path: ignored('compared as a whole, with the names of its parameters left out'),
  server: value('operation.server'),
  doc: compareDoc,
  parameters: ignored('compared together with the body: what a caller gives may move between them'),
  body: (before, after, site) =>
    optional('body', compareBody)(before, after, heading(enter(site, 'body'), 'request')),
  response: (before, after, site) =>
    optional('response', compareResponse)(before, after, heading(enter(site, 'response'), 'response')),
  pagination: value('operation.pagination'),
  samples: ignored('samples bind nobody'),
});

/** Two versions of one operation. */
export function compareOperations(before: Operation, after: Operation, site: Site): void {
  const [route, next] = [routeOf(before), routeOf(after)];
  if (route !== next)
    tell(site, 'operation.path', 'changed', { before: pathTemplate(before), after: pathTemplate(after) });
  compareParameters(before, after, site);
  compare(before, after, site);
}

/** A path without the names of its parameters, which are not sent. */
export function routeOf({ path }: Operation): string {
  return path.map((part) => (part.kind === 'text' ? part.text : '{}')).join('');
}
