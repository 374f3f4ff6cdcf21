import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../support/repository.js';

const HERE = join(ROOT, 'test/registry');

/** Tests that need the registry are left out without the packages of this folder, except in CI. */
export const missing: boolean =
  process.env['CI'] !== 'true' && !existsSync(join(HERE, 'node_modules/verdaccio'));

/** Goes into the name of what is left out. */
export const hint: string = missing ? ' (left out without its registry: run npm run test:registry)' : '';

/** A registry on this machine that knows no other. */
export interface Registry extends AsyncDisposable {
  /** Where it is, without a slash at the end. */
  readonly url: string;
}

interface Verdaccio {
  readonly runServer: (config: object) => Promise<Server>;
}

/** Starts one that keeps its packages in a folder. */
export async function startRegistry(folder: string): Promise<Registry> {
  const { runServer } = createRequire(join(HERE, 'package.json'))('verdaccio') as Verdaccio;
  const everybody = { access: '$all', publish: '$all' };
  const server = await runServer({
    storage: join(folder, 'packages'),
    self_path: folder,
    auth: { htpasswd: { file: join(folder, 'users') } },
    uplinks: {},
    packages: { '@*/*': everybody, '**': everybody },
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await stopped;
}
