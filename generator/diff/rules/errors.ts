import type { Rule } from '../judge/rule.js';
import { errorClassAdded } from './errors/error-class-added.js';
import { errorClassRemoved } from './errors/error-class-removed.js';
import { errorParentAdded } from './errors/error-parent-added.js';
import { errorParentChanged } from './errors/error-parent-changed.js';
import { errorParentRemoved } from './errors/error-parent-removed.js';
import { errorStatusAdded } from './errors/error-status-added.js';
import { errorStatusChanged } from './errors/error-status-changed.js';
import { errorStatusRemoved } from './errors/error-status-removed.js';
import { errorTypeAdded } from './errors/error-type-added.js';
import { errorTypeChanged } from './errors/error-type-changed.js';
import { errorTypeRemoved } from './errors/error-type-removed.js';
import { errorsPathChanged } from './errors/errors-path-changed.js';
import { errorsSchemaAdded } from './errors/errors-schema-added.js';
import { errorsSchemaRemoved } from './errors/errors-schema-removed.js';
import { failureAdded } from './errors/failure-added.js';
import { failureRemoved } from './errors/failure-removed.js';
import { requestIdHeaderAdded } from './errors/request-id-header-added.js';
import { requestIdHeaderChanged } from './errors/request-id-header-changed.js';
import { requestIdHeaderRemoved } from './errors/request-id-header-removed.js';
import { shouldRetryHeaderAdded } from './errors/should-retry-header-added.js';
import { shouldRetryHeaderChanged } from './errors/should-retry-header-changed.js';
import { shouldRetryHeaderRemoved } from './errors/should-retry-header-removed.js';

/** Rules about errors; of several about the same facts the more special ones come first. */
export const errorsRules: readonly Rule[] = [
  errorsPathChanged,
  errorsSchemaAdded,
  errorsSchemaRemoved,
  errorClassAdded,
  errorClassRemoved,
  errorParentAdded,
  errorParentRemoved,
  errorParentChanged,
  errorTypeAdded,
  errorTypeRemoved,
  errorTypeChanged,
  errorStatusAdded,
  errorStatusRemoved,
  errorStatusChanged,
  requestIdHeaderAdded,
  requestIdHeaderRemoved,
  requestIdHeaderChanged,
  shouldRetryHeaderAdded,
  shouldRetryHeaderRemoved,
  shouldRetryHeaderChanged,
  failureAdded,
  failureRemoved,
];
