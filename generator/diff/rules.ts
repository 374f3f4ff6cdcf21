import type { Rule } from './judge/rule.js';
import { apiRules } from './rules/api.js';
import { authRules } from './rules/auth.js';
import { docsRules } from './rules/docs.js';
import { enumsRules } from './rules/enums.js';
import { errorsRules } from './rules/errors.js';
import { eventsRules } from './rules/events.js';
import { limitsRules } from './rules/limits.js';
import { operationsRules } from './rules/operations.js';
import { pagesRules } from './rules/pages.js';
import { parametersRules } from './rules/parameters.js';
import { propertiesRules } from './rules/properties.js';
import { typesRules } from './rules/types.js';
import { unionsRules } from './rules/unions.js';

/** Every rule. */
export const rules: readonly Rule[] = [
  ...apiRules,
  ...authRules,
  ...docsRules,
  ...enumsRules,
  ...errorsRules,
  ...eventsRules,
  ...limitsRules,
  ...operationsRules,
  ...pagesRules,
  ...parametersRules,
  ...propertiesRules,
  ...typesRules,
  ...unionsRules,
];
