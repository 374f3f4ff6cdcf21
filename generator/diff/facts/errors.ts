import type { ErrorModel, ErrorType } from '../../model/model.js';
import { enter, heading, ignored, keyed, members, optional, value } from './comparison.js';
import { compareDoc } from './docs.js';
import { compareSchemas } from './schemas.js';

const compareType = members<ErrorType>({
  name: ignored('the name is the key'),
  parent: value('error.parent'),
  type: value('error.type'),
  status: value('error.status'),
  body: ignored('told where the calls that fail are'),
  doc: compareDoc,
});

/** What failed answers become. */
export const compareErrors = members<ErrorModel>({
  path: value('errors.path'),
  schema: (before, after, site) =>
    optional('errors.schema', compareSchemas)(before, after, heading(enter(site, 'error'), 'response')),
  body: ignored('told where the calls that fail are'),
  types: keyed({ subject: 'error', step: 'error', key: ({ name }: ErrorType) => name, compare: compareType }),
  requestIdHeader: value('errors.requestIdHeader'),
  shouldRetryHeader: value('errors.shouldRetryHeader'),
});
