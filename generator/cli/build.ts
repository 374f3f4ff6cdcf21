import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context } from './context.js';
import type { Io } from './io.js';
import { labelOf } from './labels.js';
import { report } from './report.js';
import { Stages } from './stages.js';

/** `sdkwright build [FOLDER]`: compiles a generated package into its `dist`. */
export function addBuild(command: Command, { io, settle }: Context): void {
  command
    .argument('[folder]', 'folder of the package', '.')
    .option('--maps', 'add source and declaration maps, and the sources')
    .action((folder: string, { maps = false }: { maps?: boolean }) => settle(build(folder, maps, io)));
}

async function build(path: string, maps: boolean, io: Io): Promise<number> {
  const stages = new Stages(io);
  const folder = resolve(io.cwd, path);
  const label = labelOf(io.cwd, folder);
  // Compilers take their time to load: other commands do without.
  const { buildPackage } = await import('../pack/build-package.js');
  const diagnostics = await stages.run('build', () => buildPackage({ folder, label, maps }));
  const status = report(diagnostics, io);
  if (status === 0) io.stdout.write(`${label}/dist: built in ${stages.total}\n`);
  return status;
}
