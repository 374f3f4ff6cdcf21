import { pathOutline } from '../../generator/mock/paths.js';
import { createMockServer, type MockServer } from '../../generator/mock/server.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import { callOperation } from '../constructs/call-operation.js';

interface Site {
  readonly client: object;
  readonly model: ApiModel;
  readonly server: MockServer;
}

/** Calls every operation once by a client of the mock server; tells those that fail, one line each. */
export async function callEach(
  model: ApiModel,
  clientOf: (baseURL: string) => Promise<object>,
): Promise<readonly string[]> {
  const server = await createMockServer(model);
  const client = await clientOf(server.url);
  const failures: string[] = [];
  for (const operation of allOperations(model)) {
    const failure = await callOne({ client, model, server }, operation);
    if (failure !== undefined) failures.push(`${operation.id}: ${failure}`);
  }
  await server.close();
  return failures;
}

async function callOne({ client, model, server }: Site, operation: Operation): Promise<string | undefined> {
  try {
    await callOperation(client, model, operation);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const id = server.requests.at(-1)?.operationId;
  const reached = allOperations(model).find((each) => each.id === id);
  return reached && urlOf(reached) === urlOf(operation) ? undefined : `reached ${id ?? 'nothing'} instead`;
}

/** Operations of one URL whose requests are alike cannot be told apart by any server. */
function urlOf({ method, path }: Operation): string {
  return `${method} ${pathOutline(path)}`;
}
