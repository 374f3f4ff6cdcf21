import type { Rule } from '../judge/rule.js';
import { availabilityChanged } from './docs/availability-changed.js';
import { availabilityGeneral } from './docs/availability-general.js';
import { availabilityLimited } from './docs/availability-limited.js';
import { deprecatedUntil } from './docs/deprecated-until.js';
import { deprecated } from './docs/deprecated.js';
import { descriptionAdded } from './docs/description-added.js';
import { descriptionChanged } from './docs/description-changed.js';
import { descriptionRemoved } from './docs/description-removed.js';
import { linksChanged } from './docs/links-changed.js';
import { stabilityLowered } from './docs/stability-lowered.js';
import { stabilityRaised } from './docs/stability-raised.js';
import { sunsetAdded } from './docs/sunset-added.js';
import { sunsetEarlier } from './docs/sunset-earlier.js';
import { sunsetInvalid } from './docs/sunset-invalid.js';
import { sunsetLater } from './docs/sunset-later.js';
import { sunsetRemoved } from './docs/sunset-removed.js';
import { undeprecated } from './docs/undeprecated.js';

/** Rules about words for people; of several about the same facts the more special ones come first. */
export const docsRules: readonly Rule[] = [
  descriptionAdded,
  descriptionRemoved,
  descriptionChanged,
  deprecatedUntil,
  deprecated,
  undeprecated,
  sunsetAdded,
  sunsetRemoved,
  sunsetInvalid,
  sunsetEarlier,
  sunsetLater,
  stabilityLowered,
  stabilityRaised,
  availabilityLimited,
  availabilityGeneral,
  availabilityChanged,
  linksChanged,
];
