import type { Rule } from '../judge/rule.js';
import { argumentMoved } from './parameters/argument-moved.js';
import { argumentRenamed } from './parameters/argument-renamed.js';
import { argumentsReordered } from './parameters/arguments-reordered.js';
import { parameterAdded } from './parameters/parameter-added.js';
import { parameterBecameOptional } from './parameters/parameter-became-optional.js';
import { parameterBecameRequired } from './parameters/parameter-became-required.js';
import { parameterMoved } from './parameters/parameter-moved.js';
import { parameterRemoved } from './parameters/parameter-removed.js';
import { parameterRenamed } from './parameters/parameter-renamed.js';
import { parameterStyleChanged } from './parameters/parameter-style-changed.js';
import { parameterWireNameChanged } from './parameters/parameter-wire-name-changed.js';
import { requiredParameterAdded } from './parameters/required-parameter-added.js';

/** Rules about parameters; of several about the same facts the more special ones come first. */
export const parametersRules: readonly Rule[] = [
  requiredParameterAdded,
  parameterAdded,
  parameterRemoved,
  parameterRenamed,
  argumentRenamed,
  argumentMoved,
  parameterMoved,
  parameterBecameRequired,
  parameterBecameOptional,
  argumentsReordered,
  parameterWireNameChanged,
  parameterStyleChanged,
];
