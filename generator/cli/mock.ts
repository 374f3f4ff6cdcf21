import { InvalidArgumentError, type Command } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import type { Result } from '../diagnostics/diagnostic.js';
import { createMockServer, type MockServer, type RecordedRequest } from '../mock/server.js';
import type { ApiModel } from '../model/model.js';
import { isSystemError } from '../output/file-system.js';
import { load } from '../pipeline.js';
import type { Context } from './context.js';
import type { Io } from './io.js';
import { report } from './report.js';
import { Stages } from './stages.js';

/** `sdkwright mock FILE`: serves the API until it is interrupted. */
export function addMock(program: Command, { io, settle }: Context): void {
  program
    .command('mock')
    .description('serve an API as a mock until interrupted')
    .argument('<file>', 'OpenAPI description, YAML or JSON')
    .option('--port <number>', 'port to listen on; 0 is any free one', readPort, 0)
    .action((file: string, { port }: { port: number }) => settle(mock(file, port, io)));
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

async function mock(input: string, port: number, io: Io): Promise<number> {
  const [loaded, diagnostics] = await load({ input, cwd: io.cwd }, new Stages(io).run);
  if (!loaded) return report(diagnostics, io);
  const [server, problems] = await listen(loaded.model, port, io);
  const status = report([...diagnostics, ...problems], io);
  if (!server) return status;
  io.stdout.write(`${loaded.model.title} ${loaded.model.version} on ${server.url}\n`);
  await io.interrupted();
  await server.close();
  return 0;
}

async function listen(model: ApiModel, port: number, io: Io): Promise<Result<MockServer | undefined>> {
  const onRequest = (request: RecordedRequest) => io.stdout.write(describeRequest(request));
  try {
    return [await createMockServer(model, { port, onRequest }), []];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [undefined, [diagnostic('port-unavailable', { port, reason: error.message })]];
  }
}

/** One line, for instance `POST /v1/charges 200 createCharge`. */
function describeRequest({ method, path, status, operationId }: RecordedRequest): string {
  return `${[method, path, status, operationId ?? '(no operation)'].join(' ')}\n`;
}
