import type { Rule } from '../judge/rule.js';
import { callbackAdded } from './events/callback-added.js';
import { callbackRemoved } from './events/callback-removed.js';
import { eventAdded } from './events/event-added.js';
import { eventRemoved } from './events/event-removed.js';
import { eventTypeMemberChanged } from './events/event-type-member-changed.js';
import { signatureHeaderChanged } from './events/signature-header-changed.js';
import { signatureKeyChanged } from './events/signature-key-changed.js';
import { signatureTimeChanged } from './events/signature-time-changed.js';
import { signedPayloadChanged } from './events/signed-payload-changed.js';
import { toleranceLowered } from './events/tolerance-lowered.js';
import { toleranceRaised } from './events/tolerance-raised.js';
import { webhooksAdded } from './events/webhooks-added.js';
import { webhooksRemoved } from './events/webhooks-removed.js';

/** Rules about events; of several about the same facts the more special ones come first. */
export const eventsRules: readonly Rule[] = [
  eventAdded,
  eventRemoved,
  webhooksAdded,
  webhooksRemoved,
  signatureHeaderChanged,
  signatureTimeChanged,
  signatureKeyChanged,
  signedPayloadChanged,
  eventTypeMemberChanged,
  toleranceRaised,
  toleranceLowered,
  callbackAdded,
  callbackRemoved,
];
