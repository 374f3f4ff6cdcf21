import type { Rule } from '../judge/rule.js';
import { enumClosed } from './enums/enum-closed.js';
import { enumNameChanged } from './enums/enum-name-changed.js';
import { enumOpened } from './enums/enum-opened.js';
import { enumValueAdded } from './enums/enum-value-added.js';
import { enumValueRemoved } from './enums/enum-value-removed.js';

/** Rules about enums; of several about the same facts the more special ones come first. */
export const enumsRules: readonly Rule[] = [
  enumValueAdded,
  enumValueRemoved,
  enumOpened,
  enumClosed,
  enumNameChanged,
];
