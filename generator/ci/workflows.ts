import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { HostName } from './hostings.js';

/** What the templates may ask for. Paths have `/`. */
export interface Pipeline {
  /** The branch that things are merged into. */
  readonly base: string;
  /** Of the configuration, from the top of the repository. */
  readonly folder: string;
  readonly descriptions: readonly Description[];
  /** From that folder. */
  readonly packages: readonly string[];
  /** All that packages are made from, what they are checked for, and their lock files; from the top. */
  readonly inputs: readonly string[];
  readonly watched: readonly string[];
  readonly locks: readonly string[];
  /** Whether any description is fetched. */
  readonly fetched: boolean;
}

/** The description of an API. */
export interface Description {
  /** From the folder of the configuration. */
  readonly path: string;
  /** Address that it is fetched from every day. */
  readonly source: string | undefined;
}

/** A file of a pipeline. */
export interface Workflow {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

const folder = new URL('../../templates/ci/', import.meta.url);

/** Where each template goes. */
const places: Readonly<Record<HostName, Readonly<Record<string, string>>>> = {
  github: {
    'github/regenerate.yml': '.github/workflows/sdk-regenerate.yml',
    'github/check.yml': '.github/workflows/sdk-check.yml',
    'github/release.yml': '.github/workflows/sdk-release.yml',
  },
  gitlab: { 'gitlab/jobs.yml': '.gitlab/sdkwright.yml' },
};

/** The files that have a service regenerate, check and release. */
export function workflowsFor(host: HostName, pipeline: Pipeline): readonly Workflow[] {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  handlebars.registerPartial('publish', read('publish.sh'));
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const settings = { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers };
  return Object.entries(places[host]).map(([template, path]) => ({
    path,
    text: handlebars.compile<Pipeline>(read(template), settings)(pipeline),
  }));
}

/** JSON is YAML as well. */
const helpers = {
  json: (value: unknown): string => JSON.stringify(value),
  sh: (text: string): string =>
    /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`,
};

function read(name: string): string {
  return readFileSync(new URL(`${name}.hbs`, folder), 'utf8');
}
