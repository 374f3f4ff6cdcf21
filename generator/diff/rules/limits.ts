import type { Rule } from '../judge/rule.js';
import { maxItemsRelaxed } from './limits/max-items-relaxed.js';
import { maxItemsTightened } from './limits/max-items-tightened.js';
import { maxLengthRelaxed } from './limits/max-length-relaxed.js';
import { maxLengthTightened } from './limits/max-length-tightened.js';
import { maximumRelaxed } from './limits/maximum-relaxed.js';
import { maximumTightened } from './limits/maximum-tightened.js';
import { minItemsRelaxed } from './limits/min-items-relaxed.js';
import { minItemsTightened } from './limits/min-items-tightened.js';
import { minLengthRelaxed } from './limits/min-length-relaxed.js';
import { minLengthTightened } from './limits/min-length-tightened.js';
import { minimumRelaxed } from './limits/minimum-relaxed.js';
import { minimumTightened } from './limits/minimum-tightened.js';
import { patternAdded } from './limits/pattern-added.js';
import { patternChanged } from './limits/pattern-changed.js';
import { patternRemoved } from './limits/pattern-removed.js';
import { minPropertiesTightened } from './limits/min-properties-tightened.js';
import { minPropertiesRelaxed } from './limits/min-properties-relaxed.js';
import { maxPropertiesTightened } from './limits/max-properties-tightened.js';
import { maxPropertiesRelaxed } from './limits/max-properties-relaxed.js';
import { multipleOfTightened } from './limits/multiple-of-tightened.js';
import { multipleOfRelaxed } from './limits/multiple-of-relaxed.js';
import { uniqueItemsRequired } from './limits/unique-items-required.js';
import { uniqueItemsLifted } from './limits/unique-items-lifted.js';

/** Rules about limits of values; of several about the same facts the more special ones come first. */
export const limitsRules: readonly Rule[] = [
  maxLengthTightened,
  maxLengthRelaxed,
  minLengthTightened,
  minLengthRelaxed,
  maximumTightened,
  maximumRelaxed,
  minimumTightened,
  minimumRelaxed,
  maxItemsTightened,
  maxItemsRelaxed,
  minItemsTightened,
  minItemsRelaxed,
  patternAdded,
  patternRemoved,
  patternChanged,
  minPropertiesTightened,
  minPropertiesRelaxed,
  maxPropertiesTightened,
  maxPropertiesRelaxed,
  multipleOfTightened,
  multipleOfRelaxed,
  uniqueItemsRequired,
  uniqueItemsLifted,
];
