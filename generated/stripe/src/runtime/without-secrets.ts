import { causesOf } from './causes.js';
import { redactGiven } from './redact.js';

/** What platforms say of a fault besides its message. */
interface Fault extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/** A copy of a fault and its causes with the given secrets taken out, and no more of them than tells what happened. */
export function withoutSecrets(fault: Error, secrets: readonly string[]): Error {
  return causesOf(fault).reduceRight((cause: Error | undefined, { name, message, code, syscall }: Fault) => {
    const copy = new Error(redactGiven(message, secrets), cause && { cause });
    return Object.assign(copy, { name, code, syscall });
  }, undefined) as Error;
}
