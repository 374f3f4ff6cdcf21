import type { Rule } from '../judge/rule.js';
import { authCarrierChanged } from './auth/auth-carrier-changed.js';
import { authEnvAdded } from './auth/auth-env-added.js';
import { authEnvChanged } from './auth/auth-env-changed.js';
import { authEnvRemoved } from './auth/auth-env-removed.js';
import { authPrefixChanged } from './auth/auth-prefix-changed.js';
import { authSchemeAdded } from './auth/auth-scheme-added.js';
import { authSchemeRemoved } from './auth/auth-scheme-removed.js';
import { authTokensChanged } from './auth/auth-tokens-changed.js';
import { authTypeChanged } from './auth/auth-type-changed.js';
import { securityChanged } from './auth/security-changed.js';
import { securityRelaxed } from './auth/security-relaxed.js';
import { securityTightened } from './auth/security-tightened.js';
import { credentialsChanged } from './auth/credentials-changed.js';

/** Rules about how callers prove who they are; of several about the same facts the more special ones come first. */
export const authRules: readonly Rule[] = [
  authSchemeAdded,
  authSchemeRemoved,
  authTypeChanged,
  authCarrierChanged,
  authEnvAdded,
  authEnvRemoved,
  authEnvChanged,
  authPrefixChanged,
  authTokensChanged,
  securityRelaxed,
  securityTightened,
  securityChanged,
  credentialsChanged,
];
