import { setFlagsFromString } from 'node:v8';

/**
 * How engines, by the beginning of their version, are told to optimise a function only when it has run far longer than
 * it has to by default. Others are left as they are: they do not know the flag, or gain nothing by it.
 */
const flags: readonly (readonly [engine: string, flag: string])[] = [
  ['11.3.', '--interrupt-budget=540672'],
  ['12.4.', '--invocation-count-for-turbofan=12000'],
];

/** The flag for a version of the engine, as `process.versions.v8` tells it; undefined where there is none. */
export function lateFlag(engine: string | undefined): string | undefined {
  return flags.find(([beginning]) => engine?.startsWith(beginning))?.[1];
}

/**
 * Has code compiled for speed later than the engine would by itself. A command is over within seconds, and spends up
 * to a quarter of its CPU time on optimising functions that have hardly anything left to do; what runs on, such as a
 * server, is optimised all the same.
 */
export function compileLater(): void {
  const flag = lateFlag(process.versions.v8);
  if (flag !== undefined) setFlagsFromString(flag);
}
