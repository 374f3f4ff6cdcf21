import type { Rule } from '../judge/rule.js';
import { namePatternsChanged } from './properties/name-patterns-changed.js';
import { otherMembersAllowed } from './properties/other-members-allowed.js';
import { otherMembersForbidden } from './properties/other-members-forbidden.js';
import { propertyAdded } from './properties/property-added.js';
import { propertyBecameIncluded } from './properties/property-became-included.js';
import { propertyBecameOnDemand } from './properties/property-became-on-demand.js';
import { propertyBecameOptional } from './properties/property-became-optional.js';
import { propertyBecameReadOnly } from './properties/property-became-read-only.js';
import { propertyBecameReadWrite } from './properties/property-became-read-write.js';
import { propertyBecameRequired } from './properties/property-became-required.js';
import { propertyBecameWriteOnly } from './properties/property-became-write-only.js';
import { propertyRemoved } from './properties/property-removed.js';
import { propertyRenamed } from './properties/property-renamed.js';
import { requiredPropertyAdded } from './properties/required-property-added.js';
import { unknownMembersForbidden } from './properties/unknown-members-forbidden.js';
import { unknownMembersAllowed } from './properties/unknown-members-allowed.js';

/** Rules about properties; of several about the same facts the more special ones come first. */
export const propertiesRules: readonly Rule[] = [
  requiredPropertyAdded,
  propertyAdded,
  propertyRemoved,
  propertyRenamed,
  propertyBecameRequired,
  propertyBecameOptional,
  propertyBecameReadOnly,
  propertyBecameWriteOnly,
  propertyBecameReadWrite,
  propertyBecameOnDemand,
  propertyBecameIncluded,
  otherMembersAllowed,
  otherMembersForbidden,
  namePatternsChanged,
  unknownMembersForbidden,
  unknownMembersAllowed,
];
