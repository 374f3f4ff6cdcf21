import type { ErrorModel, ErrorType } from '../../model/model.js';
import { enter, heading, ignored, keyed, members, optional, value, whole } from './comparison.js';
import { compareDoc } from './docs.js';
import { compareSchemas } from './schemas.js';

const compareType = members<ErrorType>({
  name: ignored('the name is the key'),
  parent: value('error.parent'),
  type: value('error.type'),
  status: value('error.status'),
  body: whole('error.body'),
  doc: compareDoc,
});

/** What failed answers become. */
export const compareErrors = members<ErrorModel>({
  path: value('errors.path'),
  schema: (before, after, site) =>
    optional('errors.schema', compareSchemas)(before, after, heading(enter(site, 'error'), 'response')),
  body: whole('errors.body'),
  types: keyed({ subject: 'error', step: 'error', key: ({ name }: ErrorType) => name, compare: compareType }),
  requestIdHeader: value('errors.requestIdHeader'),
  shouldRetryHeader: value('errors.shouldRetryHeader'),
});
