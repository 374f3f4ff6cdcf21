import path from 'node:path';
import type { ApiModel } from '../../../generator/model/model.js';
import { loadStripe } from '../../e2e/support/stripe.js';
import { installBuilt } from '../../support/built-package.js';
import { FOLDER, type Host, type Report } from './host.js';
import { reference } from './hosts.js';
import { startServer } from './server.js';
import { wireOf, type Wire } from './wire.js';

/** What the calls came to on one runtime, and what they sent. */
export interface Outcome {
  readonly report: Report;
  readonly wire: Wire;
}

/** What is made once, and only when there is a runtime that needs it. */
const once: { package?: Promise<void>; model?: Promise<ApiModel>; reference?: Promise<Outcome> } = {};

/** The package among the installed ones, built from its committed sources. */
export function preparePackage(): Promise<void> {
  return (once.package ??= installBuilt(path.join(FOLDER, 'node_modules/@sdkwright/stripe')));
}

/** Makes the calls on a runtime against a server of its own. */
export async function runHost(host: Host): Promise<Outcome> {
  await preparePackage();
  const server = await startServer(await (once.model ??= loadStripe()));
  try {
    const report = await host.run(server.url);
    return { report, wire: wireOf(server.requests) };
  } finally {
    await server.close();
  }
}

/** What the others are compared with on the wire. */
export function runReference(): Promise<Outcome> {
  return (once.reference ??= runHost(reference));
}
