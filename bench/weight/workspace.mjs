// A folder with an empty project for each client, into which it is installed, and what is written for it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const bench = join(import.meta.dirname, '..');
const root = join(bench, '..');

/** Makes a project whose dependency `as` is a package of this folder; answers the project's folder. */
export function linkPeer(folder, name, as = name) {
  return makeProject(folder, name, as, join(bench, 'node_modules', name));
}

/** The same for the generated package, packed and unpacked as npm would. */
export function installGenerated(folder) {
  execFileSync(process.execPath, ['dist/cli/main.js', 'build', 'generated/stripe'], { cwd: root });
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', args, { cwd: join(root, 'generated/stripe'), encoding: 'utf8' }),
  );
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', unpacked]);
  return makeProject(folder, 'sdkwright', '@sdkwright/stripe', join(unpacked, 'package'));
}

function makeProject(folder, name, as, target) {
  const project = join(folder, name.replace(/\W/g, '-'));
  const link = join(project, 'node_modules', as);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(target, link);
  place(project, 'package.json', '{ "type": "module" }');
  return { project, installed: target };
}

/** Writes a file of a project and answers its path. */
export function place(project, name, text) {
  const path = join(project, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Bytes of all files of a package, its own dependencies left out. */
export function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(
    (name) => !/(^|\/)node_modules(\/|$)/.test(name),
  );
  const sizes = files.map((name) => statSync(join(folder, name))).filter((stats) => stats.isFile());
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
