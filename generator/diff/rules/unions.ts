import type { Rule } from '../judge/rule.js';
import { discriminatorAdded } from './unions/discriminator-added.js';
import { discriminatorChanged } from './unions/discriminator-changed.js';
import { discriminatorRemoved } from './unions/discriminator-removed.js';
import { discriminatorValueAdded } from './unions/discriminator-value-added.js';
import { discriminatorValueChanged } from './unions/discriminator-value-changed.js';
import { discriminatorValueRemoved } from './unions/discriminator-value-removed.js';
import { discriminatorValueRenamed } from './unions/discriminator-value-renamed.js';
import { variantAbsorbed } from './unions/variant-absorbed.js';
import { variantAdded } from './unions/variant-added.js';
import { variantRemoved } from './unions/variant-removed.js';

/** Rules about unions; of several about the same facts the more special ones come first. */
export const unionsRules: readonly Rule[] = [
  variantAbsorbed,
  variantAdded,
  variantRemoved,
  discriminatorAdded,
  discriminatorRemoved,
  discriminatorChanged,
  discriminatorValueAdded,
  discriminatorValueRemoved,
  discriminatorValueRenamed,
  discriminatorValueChanged,
];
