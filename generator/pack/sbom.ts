import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Library from '@cyclonedx/cyclonedx-library';
import { generator } from '../output/identity.js';
import { withTool, type Tried } from './optional-tool.js';
import type { Tarball } from './tarball.js';

/** What of a `package.json` is read here; the library reads more. */
interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Writes a bill of materials (CycloneDX 1.6, JSON) beside the tarball of the package in `folder` and answers its path. It
 * has the checksum of the tarball, which no file inside of it could have, and nothing that differs from run to run.
 */
export async function writeSbom(folder: string, tarball: Tarball): Promise<Tried<string>> {
  return withTool('@cyclonedx/cyclonedx-library', async () => {
    const library = await import('@cyclonedx/cyclonedx-library');
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
    const bill = billOf(library, manifest, await readFile(tarball.path));
    const { JSON: json, JsonSerializer } = library.Serialize;
    const serializer = new JsonSerializer(new json.Normalize.Factory(library.Spec.Spec1dot6));
    const path = tarball.path.replace(/\.tgz$/, '.cdx.json');
    await writeFile(path, `${serializer.serialize(bill, { sortLists: true, space: 2 })}\n`);
    return path;
  });
}

function billOf(library: typeof Library, manifest: Manifest, tarball: Buffer): Library.Models.Bom {
  const { Enums, Models } = library;
  const made = componentOf(library, manifest);
  made.hashes.set(Enums.HashAlgorithm['SHA-512'], createHash('sha512').update(tarball).digest('hex'));
  // Which version of a dependency there is decides who installs the package.
  const needed = Object.keys(manifest.dependencies ?? {}).map((name) => componentOf(library, { name }));
  needed.forEach(({ bomRef }) => made.dependencies.add(bomRef));
  const { name, version } = generator;
  const tool = componentOf(library, { name, version }, Enums.ComponentType.Application);
  const tools = new Models.Tools({ components: new Models.ComponentRepository([tool]) });
  const metadata = new Models.Metadata({ component: made, tools });
  return new Models.Bom({ metadata, components: new Models.ComponentRepository(needed) });
}

function componentOf(
  { Contrib }: typeof Library,
  manifest: Manifest,
  type?: Library.Enums.ComponentType,
): Library.Models.Component {
  const { Factories, Builders } = Contrib.FromNodePackageJson;
  const licenses = new Contrib.License.Factories.LicenseFactory(checkExpression);
  const builder = new Builders.ComponentBuilder(new Factories.ExternalReferenceFactory(), licenses);
  const component = builder.makeComponent({ ...manifest }, type);
  if (!component) throw new TypeError('a package without a name');
  component.purl = purlOf(manifest);
  component.bomRef.value = component.purl;
  return component;
}

/** Address of a package that is the same everywhere. */
function purlOf({ name, version }: Manifest): string {
  const path = name.split('/').map(encodeURIComponent).join('/');
  return `pkg:npm/${path}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`;
}

/** Throws on what is neither the name of a licence nor several: what npm takes in its place says where to look. */
function checkExpression(text: string): void {
  if (!/^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)+$/.test(text)) throw new RangeError(text);
}
