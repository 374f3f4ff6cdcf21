import type { Rule } from '../judge/rule.js';
import { answerHeaderAdded } from './operations/answer-header-added.js';
import { answerHeaderRemoved } from './operations/answer-header-removed.js';
import { bodyAdded } from './operations/body-added.js';
import { bodyBecameOptional } from './operations/body-became-optional.js';
import { bodyBecameRequired } from './operations/body-became-required.js';
import { bodyEncodingChanged } from './operations/body-encoding-changed.js';
import { bodyMediaTypeChanged } from './operations/body-media-type-changed.js';
import { bodyPartsChanged } from './operations/body-parts-changed.js';
import { bodyRemoved } from './operations/body-removed.js';
import { httpMethodChanged } from './operations/http-method-changed.js';
import { methodRenamed } from './operations/method-renamed.js';
import { operationAdded } from './operations/operation-added.js';
import { operationMoved } from './operations/operation-moved.js';
import { operationRemovedAsAnnounced } from './operations/operation-removed-as-announced.js';
import { operationRemovedEarly } from './operations/operation-removed-early.js';
import { operationRemoved } from './operations/operation-removed.js';
import { operationServerAdded } from './operations/operation-server-added.js';
import { operationServerChanged } from './operations/operation-server-changed.js';
import { operationServerRemoved } from './operations/operation-server-removed.js';
import { optionsAfterParameters } from './operations/options-after-parameters.js';
import { optionsFirst } from './operations/options-first.js';
import { pathChanged } from './operations/path-changed.js';
import { requiredBodyAdded } from './operations/required-body-added.js';
import { resourceAdded } from './operations/resource-added.js';
import { resourceRemoved } from './operations/resource-removed.js';
import { responseAdded } from './operations/response-added.js';
import { responseAlwaysFull } from './operations/response-always-full.js';
import { responseEncodingChanged } from './operations/response-encoding-changed.js';
import { responseMayBeEmpty } from './operations/response-may-be-empty.js';
import { responseMediaTypeChanged } from './operations/response-media-type-changed.js';
import { responseRemoved } from './operations/response-removed.js';
import { responseStatusChanged } from './operations/response-status-changed.js';
import { streamEndAdded } from './operations/stream-end-added.js';
import { streamEndChanged } from './operations/stream-end-changed.js';
import { streamEndRemoved } from './operations/stream-end-removed.js';

/** Rules about operations; of several about the same facts the more special ones come first. */
export const operationsRules: readonly Rule[] = [
  requiredBodyAdded,
  bodyAdded,
  bodyRemoved,
  bodyEncodingChanged,
  bodyMediaTypeChanged,
  bodyBecameRequired,
  bodyBecameOptional,
  responseAdded,
  responseRemoved,
  responseStatusChanged,
  responseMediaTypeChanged,
  responseEncodingChanged,
  streamEndAdded,
  streamEndRemoved,
  streamEndChanged,
  optionsAfterParameters,
  optionsFirst,
  operationAdded,
  operationRemovedEarly,
  operationRemovedAsAnnounced,
  operationRemoved,
  methodRenamed,
  operationMoved,
  httpMethodChanged,
  pathChanged,
  operationServerAdded,
  operationServerRemoved,
  operationServerChanged,
  resourceAdded,
  resourceRemoved,
  bodyPartsChanged,
  responseMayBeEmpty,
  responseAlwaysFull,
  answerHeaderAdded,
  answerHeaderRemoved,
];
