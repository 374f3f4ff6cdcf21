import type { Operation, RequestBody, ResponseBody } from '../../model/model.js';
import type { AnswerHeader, Callback, FailedAnswer } from '../../model/answer.js';
import type { Paging } from '../../model/paging.js';
import { pathTemplate } from '../../model/operations.js';
import {
  enter,
  heading,
  ignored,
  keyed,
  members,
  optional,
  tell,
  value,
  whole,
  type Site,
} from './comparison.js';
import { compareDoc } from './docs.js';
import { argumentsOf, compareParameters } from './parameters.js';
import { compareSchemas } from './schemas.js';
import { compareSecurity } from './security.js';

const compareBody = members<RequestBody>({
  encoding: value('body.encoding'),
  mediaType: value('body.mediaType'),
  required: value('body.required'),
  parts: whole('body.parts'),
  schema: (before, after, site) => compareSchemas(before, after, site),
});

const compareResponse = members<ResponseBody>({
  status: value('response.status'),
  mediaType: value('response.mediaType'),
  encoding: value('response.encoding'),
  schema: (before, after, site) => compareSchemas(before, after, site),
  streamEnd: value('response.streamEnd'),
  choice: ignored('only how the answer is asked for'),
  mayBeEmpty: whole('response.mayBeEmpty'),
});

const compare = members<Operation>({
  id: ignored('only a name for machines; that of the method is `name`'),
  name: (before, after, site) => {
    if (before !== after) tell(site, 'operation.name', 'renamed', { before, after });
  },
  method: value('operation.method'),
  path: ignored('compared as a whole, with the names of its parameters left out'),
  server: value('operation.server'),
  servers: whole('servers'),
  security: compareSecurity,
  doc: compareDoc,
  parameters: ignored('compared together with the body: what a caller gives may move between them'),
  body: (before, after, site) =>
    optional('body', compareBody)(before, after, heading(enter(site, 'body'), 'request')),
  response: (before, after, site) =>
    optional('response', compareResponse)(before, after, heading(enter(site, 'response'), 'response')),
  answerHeaders: keyed({
    subject: 'response.header',
    step: 'header',
    key: ({ name }: AnswerHeader) => name.toLowerCase(),
    compare: ignored('only what is said about it'),
  }),
  failures: keyed({
    subject: 'failure',
    step: 'failure',
    key: ({ status }: FailedAnswer) => status,
    compare: (before, after, site) => compareSchemas(before.schema, after.schema, heading(site, 'response')),
  }),
  links: whole('operation.links'),
  callbacks: keyed({
    subject: 'callback',
    step: 'callback',
    key: ({ name }: Callback) => name,
    compare: (before, after, site) =>
      compareSchemas(before.payload, after.payload, heading(site, 'response')),
  }),
  pagination: value('operation.pagination'),
  paging: (before, after, site) => comparePaging(before, after, site),
  samples: ignored('samples bind nobody'),
});

/** Two versions of one operation. */
export function compareOperations(before: Operation, after: Operation, site: Site): void {
  const [route, next] = [routeOf(before), routeOf(after)];
  if (route !== next)
    tell(site, 'operation.path', 'changed', { before: pathTemplate(before), after: pathTemplate(after) });
  compareParameters(before, after, site);
  compareOptions(before, after, site);
  compare(before, after, site);
}

/** Options are an argument by place: behind parameters, if there are any. Where ids move, that is told of them. */
function compareOptions(before: Operation, after: Operation, site: Site): void {
  const [old, now] = [before, after].map(({ parameters, body }) =>
    body !== undefined || parameters.some((each) => each.in !== 'path') ? 1 : 0,
  );
  const isMoved = old !== now && argumentsOf(before).length === argumentsOf(after).length;
  if (isMoved) tell(site, 'operation.options', 'moved', { before: old, after: now });
}

/** A path without the names of its parameters, which are not sent. */
export function routeOf({ path }: Operation): string {
  return path.map((part) => (part.kind === 'text' ? part.text : '{}')).join('');
}

/** Whether the description says it or it shows makes no difference. */
function comparePaging(before: Paging | undefined, after: Paging | undefined, site: Site): void {
  const bare = (paging: Paging | undefined) => paging && { ...paging, detected: undefined };
  whole('operation.paging')(bare(before), bare(after), site);
}
