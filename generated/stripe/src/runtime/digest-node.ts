import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DigestSync, EqualBytes } from './webhook-signature.js';

/** HMAC with SHA-256, at once. */
export const digestSync: DigestSync = (secret, message) =>
  createHmac('sha256', secret).update(message).digest('hex');

/** Whether bytes of the same number are the same. */
export const equalBytes: EqualBytes = timingSafeEqual;
