import { readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import type { ApiModel } from '../../model/model.js';
import { flattenResources } from '../../model/operations.js';
import { signedEvents } from '../../model/select.js';
import type { EmitOptions, GeneratedFile } from '../core/emitter.js';
import { listApi, type ApiListing } from './api-listing.js';
import { accessor, localName } from './names.js';
import type { Symbols } from './symbols.js';

const TEMPLATES = new URL('../../../templates/typescript/package/', import.meta.url);
const FILES = ['package.json', 'tsconfig.json', 'README.md', 'api.md'] as const;
const HELPERS = { json: (value: unknown): string => JSON.stringify(value), built };

/** Everything the package's own templates may ask for. */
interface PackageView {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly title: string;
  readonly apiVersion: string;
  readonly source: string;
  /** Versions of the generator that the package can be built with. */
  readonly generator: string;
  readonly client: string;
  readonly variable: string;
  readonly env: string | undefined;
  /** A call that lists something, for the README. */
  readonly list: string | undefined;
  readonly headerOptions: readonly string[];
  /** Whether it receives signed events. */
  readonly webhooks: boolean;
  /** Name of the parameter that asks for expansion. */
  readonly expansion: string | undefined;
  readonly api: ApiListing;
}

/** The files of the package that are prose or configuration. */
export async function emitPackage(
  symbols: Symbols,
  model: ApiModel,
  options: EmitOptions,
): Promise<readonly GeneratedFile[]> {
  const view = packageView(symbols, model, options);
  return Promise.all(FILES.map(async (path) => ({ path, text: await render(path, view), format: true })));
}

async function render(path: string, view: PackageView): Promise<string> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(HELPERS);
  const source = await readFile(new URL(`${path}.hbs`, TEMPLATES), 'utf8');
  const knownHelpers = { json: true, built: true };
  const settings = { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers };
  return handlebars.compile<PackageView>(source, settings)(view);
}

/** What `sdkwright build` makes of a module below `src`, by who asks for it; `types` only where users import it. */
function built(module: string, purpose: 'entry' | 'internal'): string {
  const files = (format: string, script: string, types: string): object => ({
    ...(purpose === 'entry' && { types: `./dist/${format}/${module}.${types}` }),
    default: `./dist/${format}/${module}.${script}`,
  });
  return JSON.stringify({ import: files('esm', 'js', 'd.mts'), require: files('cjs', 'cjs', 'd.cts') });
}

function packageView(symbols: Symbols, model: ApiModel, options: EmitOptions): PackageView {
  const resources = flattenResources(model.resources).filter((resource) => resource.operations.length > 0);
  const listed = resources.find((resource) =>
    resource.operations.some((operation) => operation.name === 'list'),
  );
  return {
    ...options.package,
    description: `Typed client of the ${model.title}, version ${model.version}`,
    title: model.title,
    apiVersion: model.version,
    source: options.source,
    generator: `^${options.generator}`,
    client: symbols.client,
    variable: localName(symbols.client),
    env: model.auth[0]?.env,
    list: listed && `${accessor(listed)}.list`,
    headerOptions: model.headerOptions.map(({ name }) => name),
    webhooks: signedEvents(model) !== undefined,
    expansion: symbols.expansion,
    api: listApi(symbols, model),
  };
}
