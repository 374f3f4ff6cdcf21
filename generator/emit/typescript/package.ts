import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as handlebarsModule from 'handlebars';
import type { ApiModel } from '../../model/model.js';
import { singleKey } from '../../model/security.js';
import { signedEvents } from '../../model/select.js';
import type { EmitOptions, GeneratedFile, PackageOptions } from '../core/emitter.js';
import { listApi, type ApiListing } from './api-listing.js';
import { localName } from './names.js';
import { codeSpan, markdownText } from './prose.js';
import { readmeHelpers, readmeView, type Helpers, type ReadmeView } from './readme.js';
import { sampleCredentials } from './credentials.js';
import { sampleServer } from './servers.js';
import type { Symbols } from './symbols.js';
import type { ValueStyle } from './value-style.js';

/** In one file, which takes a third of the time that its many modules take to be loaded. */
const handlebars = createRequire(import.meta.url)('handlebars/dist/handlebars.js') as typeof handlebarsModule;

const TEMPLATES = new URL('../../../templates/typescript/package/', import.meta.url);
const FILES = ['package.json', 'tsconfig.json', 'README.md', 'api.md'] as const;

/** Everything the package's own templates may ask for. */
interface PackageView {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author: string | undefined;
  /** Who has the rights, in the words of the licence. */
  readonly holder: string;
  /** As npm writes it: `git+https://….git`. */
  readonly repository: string | undefined;
  readonly description: string;
  readonly title: string;
  readonly apiVersion: string;
  readonly source: string;
  /** Whether edits by hand outlive the next run. */
  readonly keepsEdits: boolean;
  /** Versions of the generator that the package can be built with. */
  readonly generator: string;
  readonly client: string;
  readonly variable: string;
  readonly env: string | undefined;
  /** Whether it receives signed events. */
  readonly webhooks: boolean;
  /** Name of the parameter that asks for expansion. */
  readonly expansion: string | undefined;
  /** Credentials of every scheme, as code, where there is more than one key. */
  readonly credentials: string | undefined;
  /** How values differ from what is on the wire, and which are checked. */
  /** Whether there are several servers, and how one that is not the usual one is chosen, as code. */
  readonly servers: boolean;
  readonly server: string | undefined;
  readonly style: ValueStyle;
  /** Whether calls need a key. */
  readonly keyed: boolean;
  /** Whether the sources hold enums, which are more than types. */
  readonly enums: boolean;
  /** What other versions of the API are called. */
  readonly versions: readonly string[];
  readonly readme: ReadmeView;
  readonly api: ApiListing;
}

/** The files of the package that are prose or configuration. */
export async function emitPackage(
  symbols: Symbols,
  model: ApiModel,
  options: EmitOptions,
): Promise<readonly GeneratedFile[]> {
  const view = packageView(symbols, model, options);
  const helpers = {
    json: (value: unknown): string => JSON.stringify(value),
    text: markdownText,
    code: codeSpan,
    built,
    entry: (folder: string): string => built(`${folder}/index`, 'entry'),
    ...readmeHelpers(symbols, model),
  };
  // Its first line imports what its calls name.
  if (symbols.enums === 'enum') await render('README.md', view, helpers);
  const files = FILES.map(async (path) => ({
    path,
    text: await render(path, view, helpers),
    // The listing is long, and laid out as it is to be.
    format: path !== 'api.md',
  }));
  const text = options.package.license === 'MIT' ? [await render('LICENSE', view, helpers)] : [];
  return [
    ...(await Promise.all(files)),
    ...text.map((each) => ({ path: 'LICENSE', text: each, format: false })),
  ];
}

/** Compiled when they are first asked for: that takes as long as all else that is done with them. */
const templates = new Map<string, Promise<handlebarsModule.TemplateDelegate<PackageView>>>();

async function render(path: string, view: PackageView, helpers: Helpers): Promise<string> {
  const template = templates.get(path) ?? compile(path, Object.keys(helpers));
  templates.set(path, template);
  return (await template)(view, { helpers });
}

async function compile(
  path: string,
  helpers: readonly string[],
): Promise<handlebarsModule.TemplateDelegate<PackageView>> {
  const source = await readFile(new URL(`${path}.hbs`, TEMPLATES), 'utf8');
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
  const settings = { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers };
  return handlebars.create().compile<PackageView>(source, settings);
}

/** What `sdkwright build` makes of a module below `src`, by who asks for it; `types` only where users import it. */
function built(module: string, purpose: 'entry' | 'internal'): string {
  const files = (format: string, script: string, types: string): object => ({
    ...(purpose === 'entry' && { types: `./dist/${format}/${module}.${types}` }),
    default: `./dist/${format}/${module}.${script}`,
  });
  return JSON.stringify({ import: files('esm', 'js', 'd.mts'), require: files('cjs', 'cjs', 'd.cts') });
}

function identityOf({ name, version, license = 'MIT', author, repository }: PackageOptions) {
  return {
    name,
    version,
    license,
    author,
    holder: author ?? `the authors of ${name}`,
    repository: repository && `git+${repository.replace(/(\.git)?\/?$/, '')}.git`,
  };
}

function packageView(symbols: Symbols, model: ApiModel, options: EmitOptions): PackageView {
  return {
    ...identityOf(options.package),
    description: `Typed client of the ${model.title}, version ${model.version}`,
    title: model.title,
    apiVersion: model.version,
    source: options.source,
    keepsEdits: options.edits === 'merge',
    generator: `^${options.generator}`,
    client: symbols.client,
    variable: localName(symbols.client),
    env: singleKey(model)?.env,
    credentials: sampleCredentials(model),
    servers: (model.servers?.length ?? 0) > 1,
    server: model.servers && sampleServer(model.servers),
    style: symbols.style,
    keyed: model.auth.length > 0,
    webhooks: signedEvents(model) !== undefined,
    expansion: symbols.expansion,
    enums: symbols.enums === 'enum',
    versions: (options.versions ?? []).map(({ name }) => name),
    readme: readmeView(symbols, model),
    api: listApi(symbols, model),
  };
}
