import type { ApiEvent, WebhookScheme } from '../../model/model.js';
import { heading, ignored, members, value } from './comparison.js';
import { compareDoc } from './docs.js';
import { compareSchemas } from './schemas.js';

/** Two versions of what the API tells of its own accord. */
export const compareEvents = members<ApiEvent>({
  name: ignored('the name is the key'),
  doc: compareDoc,
  payload: (before, after, site) => compareSchemas(before, after, heading(site, 'response')),
  base: ignored('only how the payload is written down'),
});

/** How deliveries prove where they come from. */
export const compareWebhooks = members<WebhookScheme>({
  header: value('webhooks.header'),
  timestampKey: value('webhooks.timestampKey'),
  signatureKey: value('webhooks.signatureKey'),
  payload: value('webhooks.payload'),
  tolerance: value('webhooks.tolerance'),
  typeMember: value('webhooks.typeMember'),
});
