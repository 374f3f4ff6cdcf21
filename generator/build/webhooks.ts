import type { WebhookScheme } from '../model/model.js';
import type { BuildContext } from './context.js';
import { asNumber, asObject, asText } from './json.js';

/** Seconds, where the description names no tolerance. */
const DEFAULT_TOLERANCE = 300;

/** How deliveries of events are signed, from the root's `x-sdk-webhooks`. */
export function buildWebhooks(context: BuildContext): WebhookScheme | undefined {
  const source = asObject(context.document.root['x-sdk-webhooks']);
  return (
    source && {
      header: asText(source['header']),
      timestampKey: asText(source['timestampKey']),
      signatureKey: asText(source['signatureKey']),
      payload: asText(source['payload']),
      tolerance: asNumber(source['tolerance']) ?? DEFAULT_TOLERANCE,
      typeMember: asText(source['typeMember']),
    }
  );
}
