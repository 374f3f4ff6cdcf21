import type { Rule } from '../judge/rule.js';
import { defaultAdded } from './types/default-added.js';
import { defaultChanged } from './types/default-changed.js';
import { defaultRemoved } from './types/default-removed.js';
import { expandableAdded } from './types/expandable-added.js';
import { expandableRemoved } from './types/expandable-removed.js';
import { formatAdded } from './types/format-added.js';
import { formatChanged } from './types/format-changed.js';
import { formatRemoved } from './types/format-removed.js';
import { int64Added } from './types/int64-added.js';
import { int64Removed } from './types/int64-removed.js';
import { itemsClosed } from './types/items-closed.js';
import { itemsOpened } from './types/items-opened.js';
import { modelAdded } from './types/model-added.js';
import { modelRemoved } from './types/model-removed.js';
import { modelRenamed } from './types/model-renamed.js';
import { nullAllowed } from './types/null-allowed.js';
import { nullForbidden } from './types/null-forbidden.js';
import { placesChanged } from './types/places-changed.js';
import { typeChanged } from './types/type-changed.js';
import { typeNarrowed } from './types/type-narrowed.js';
import { typeWidened } from './types/type-widened.js';

/** Rules about types; of several about the same facts the more special ones come first. */
export const typesRules: readonly Rule[] = [
  typeWidened,
  typeNarrowed,
  typeChanged,
  int64Added,
  int64Removed,
  formatAdded,
  formatRemoved,
  formatChanged,
  nullAllowed,
  nullForbidden,
  defaultAdded,
  defaultRemoved,
  defaultChanged,
  expandableAdded,
  expandableRemoved,
  modelAdded,
  modelRemoved,
  modelRenamed,
  placesChanged,
  itemsClosed,
  itemsOpened,
];
