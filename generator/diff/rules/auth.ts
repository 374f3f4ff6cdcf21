import type { Rule } from '../judge/rule.js';
import { authEnvAdded } from './auth/auth-env-added.js';
import { authEnvChanged } from './auth/auth-env-changed.js';
import { authEnvRemoved } from './auth/auth-env-removed.js';
import { authHeaderChanged } from './auth/auth-header-changed.js';
import { authSchemeAdded } from './auth/auth-scheme-added.js';
import { authSchemeRemoved } from './auth/auth-scheme-removed.js';
import { authTypeChanged } from './auth/auth-type-changed.js';

/** Rules about how callers prove who they are; of several about the same facts the more special ones come first. */
export const authRules: readonly Rule[] = [
  authSchemeAdded,
  authSchemeRemoved,
  authTypeChanged,
  authHeaderChanged,
  authEnvAdded,
  authEnvRemoved,
  authEnvChanged,
];
