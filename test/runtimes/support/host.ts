import path from 'node:path';
import { ROOT } from '../../support/repository.js';

/** The private package of runtimes. */
export const FOLDER: string = path.join(ROOT, 'test/runtimes');

/** What the calls came to, by name. */
export type Report = Readonly<Record<string, unknown>>;

/** One runtime, in one form of modules, that can make the calls. */
export interface Host {
  readonly name: string;
  /** Files without which it cannot run. */
  readonly needs: readonly string[];
  /** Makes the calls against the server at the URL. */
  readonly run: (server: string) => Promise<Report>;
}

/** Path of something in an installed package. */
export function installed(file: string): string {
  return path.join(FOLDER, 'node_modules', file);
}
