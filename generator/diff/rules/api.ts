import type { Rule } from '../judge/rule.js';
import { apiVersionChanged } from './api/api-version-changed.js';
import { clientRenamed } from './api/client-renamed.js';
import { expansionAdded } from './api/expansion-added.js';
import { expansionDeeper } from './api/expansion-deeper.js';
import { expansionParameterChanged } from './api/expansion-parameter-changed.js';
import { expansionRemoved } from './api/expansion-removed.js';
import { expansionShallower } from './api/expansion-shallower.js';
import { idempotencyAdded } from './api/idempotency-added.js';
import { idempotencyHeaderChanged } from './api/idempotency-header-changed.js';
import { idempotencyMethodsChanged } from './api/idempotency-methods-changed.js';
import { idempotencyRemoved } from './api/idempotency-removed.js';
import { optionAdded } from './api/option-added.js';
import { optionDefaultAdded } from './api/option-default-added.js';
import { optionDefaultChanged } from './api/option-default-changed.js';
import { optionDefaultRemoved } from './api/option-default-removed.js';
import { optionHeaderChanged } from './api/option-header-changed.js';
import { optionRemoved } from './api/option-removed.js';
import { serverChanged } from './api/server-changed.js';
import { serversChanged } from './api/servers-changed.js';
import { titleChanged } from './api/title-changed.js';

/** Rules about the API as a whole; of several about the same facts the more special ones come first. */
export const apiRules: readonly Rule[] = [
  clientRenamed,
  titleChanged,
  apiVersionChanged,
  serverChanged,
  optionAdded,
  optionRemoved,
  optionHeaderChanged,
  optionDefaultAdded,
  optionDefaultRemoved,
  optionDefaultChanged,
  idempotencyAdded,
  idempotencyRemoved,
  idempotencyHeaderChanged,
  idempotencyMethodsChanged,
  expansionAdded,
  expansionRemoved,
  expansionParameterChanged,
  expansionDeeper,
  expansionShallower,
  serversChanged,
];
