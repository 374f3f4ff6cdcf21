import { InvalidArgumentError } from './errors.js';
import type { DigestSync, EqualBytes } from './webhook-signature.js';

/** Throws InvalidArgumentError: WebCrypto answers later. */
export const digestSync: DigestSync = () => {
  throw new InvalidArgumentError(
    'This platform signs nothing at once: use constructEventAsync, verifyWebhookAsync or generateTestHeaderAsync',
  );
};

/** Looks at every byte, so that the time it takes says nothing about where the first difference is. */
export const equalBytes: EqualBytes = (one, other) =>
  one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0;
