import type { Rule } from '../rule.js';
import { allOfCycles } from './all-of-cycles.js';
import { discriminators } from './discriminators.js';
import { enumValues } from './enum-values.js';
import { eventTypes } from './event-types.js';
import { extensionLinks } from './extension-links.js';
import { extensionNames } from './extension-names.js';
import { extensionValues } from './extension-values.js';
import { headerNames } from './header-names.js';
import { leftOutMethods } from './left-out-methods.js';
import { mediaTypes } from './media-types.js';
import { operationIds } from './operation-ids.js';
import { parameters } from './parameters.js';
import { pathParameters } from './path-parameters.js';
import { pathSyntax } from './path-syntax.js';
import { patterns } from './patterns.js';
import { requiredMembers } from './required-members.js';
import { requiredNames } from './required-names.js';
import { responseStatuses } from './response-statuses.js';
import { schemaTypes } from './schema-types.js';
import { security } from './security.js';
import { serverAddresses } from './server-addresses.js';
import { shapes } from './shapes.js';
import { styles } from './styles.js';
import { unknownMembers } from './unknown-members.js';
import { unsupportedConstructs } from './unsupported-constructs.js';

/** Everything that is checked in a description of a supported version. */
export const rules: readonly Rule[] = [
  shapes,
  requiredMembers,
  unknownMembers,
  schemaTypes,
  requiredNames,
  enumValues,
  patterns,
  discriminators,
  allOfCycles,
  operationIds,
  pathSyntax,
  pathParameters,
  parameters,
  styles,
  headerNames,
  leftOutMethods,
  responseStatuses,
  mediaTypes,
  security,
  serverAddresses,
  extensionNames,
  extensionValues,
  extensionLinks,
  eventTypes,
  unsupportedConstructs,
];

/** Those that tell what is worth a look, and never an error. */
export const advice: ReadonlySet<Rule> = new Set([unknownMembers, requiredNames, leftOutMethods, styles, unsupportedConstructs]);
