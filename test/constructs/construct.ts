import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import type { ApiModel } from '../../generator/model/model.js';
import { load } from '../../generator/pipeline.js';
import { emitPackage } from '../support/emit-package.js';
import { Packages } from './packages.js';

/** A client as a test calls it: methods by resource and name. */
export type Client = Readonly<
  Record<string, Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>>
>;

/** The package of one description, and the server that it calls. */
export interface Construct {
  readonly model: ApiModel;
  readonly client: Client;
  readonly server: MockServer;
  /** Another client, with these options alone. */
  connect(options: object): Promise<Client>;
  close(): Promise<void>;
}

/** The model of a description here; it has no errors. */
export async function modelOf(name: string): Promise<ApiModel> {
  const [loaded, diagnostics] = await load({ input: name, cwd: import.meta.dirname, strict: true });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!loaded || errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return loaded.model;
}

/** Generates a package from a description here and serves its API. */
export async function open(name: string): Promise<Construct> {
  const model = await modelOf(`${name}.yaml`);
  const packages = new Packages();
  await packages.add(name, await emitPackage(model));
  const server = await createMockServer(model);
  const connect = async (options: object) => (await packages.client(name, 'key', options)) as Client;
  const client = await connect({ baseURL: server.url });
  const close = async (): Promise<void> => {
    await server.close();
    await packages.remove();
  };
  return { model, client, server, connect, close };
}
