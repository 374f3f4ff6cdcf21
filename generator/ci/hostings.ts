import { github } from './github.js';
import { gitlab } from './gitlab.js';
import type { Access, Hosting } from './hosting.js';

/** The services that are known; each throws a `HostingError` for an address that is not safe to send a token to. */
export const hostings = { github, gitlab } as const satisfies Readonly<
  Record<string, (access: Access) => Hosting>
>;

/** Name of a service. */
export type HostName = keyof typeof hostings;

/** All services. */
export const hostNames = Object.keys(hostings) as readonly HostName[];
