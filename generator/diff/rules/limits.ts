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
];
