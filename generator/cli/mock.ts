import { InvalidArgumentError, type Command } from 'commander';
import { diagnostic } from '../diagnostics/codes.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { createFaultServer, type FaultRecord, type FaultScript } from '../mock/faults/server.js';
import { createMockServer } from '../mock/server.js';
import type { ApiModel } from '../model/model.js';
import { isSystemError } from '../output/file-system.js';
import { load } from '../load.js';
import type { Context } from './context.js';
import { formatOption, withFormat, type FormatFlags } from './format-flag.js';
import type { Io } from './io.js';
import { overlayOption, overlayPaths, type OverlayFlags } from './overlay-flag.js';
import { report } from './report.js';
import { Stages } from './stages.js';

interface Flags extends FormatFlags, OverlayFlags {
  readonly port: number;
  readonly faults?: string;
}

/** What is served and how. */
interface Plan {
  readonly model: ApiModel;
  readonly port: number;
  readonly script: FaultScript | undefined;
}

/** `sdkwright mock FILE`: serves the API until it is interrupted. */
export function addMock(command: Command, { io, settle }: Context): void {
  command
    .argument('<file>', 'OpenAPI description, YAML or JSON')
    .option('--port <number>', 'port to listen on; 0 is any free one', readPort, 0)
    .option('--faults <file>', 'what the server does wrong and when, YAML or JSON')
    .addOption(overlayOption())
    .addOption(formatOption())
    .action((file: string, flags: Flags) => settle(mock(file, flags, withFormat(io, flags))));
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

async function mock(input: string, flags: Flags, io: Io): Promise<number> {
  const [plan, diagnostics] = await makePlan(input, flags, io);
  if (!plan) return report(diagnostics, io);
  const [server, problems] = await listen(plan, io);
  const status = report([...diagnostics, ...problems], io);
  if (!server) return status;
  io.stdout.write(`${plan.model.title} ${plan.model.version} on ${server.url}\n`);
  await io.interrupted();
  await server.close();
  return 0;
}

async function makePlan(input: string, flags: Flags, io: Io): Promise<Result<Plan | undefined>> {
  const { port, faults } = flags;
  const { cwd } = io;
  const overlays = overlayPaths(flags, cwd);
  const [loaded, diagnostics] = await load({ input, cwd, overlays, strict: true }, new Stages(io).run);
  if (!loaded) return [undefined, diagnostics];
  const { model } = loaded;
  if (faults === undefined) return [{ model, port, script: undefined }, diagnostics];
  // Loaded only for a script: what checks it takes long to be loaded.
  const { readFaults } = await import('./faults.js');
  const [script, problems] = await readFaults(faults, model, cwd);
  const all: readonly Diagnostic[] = [...diagnostics, ...problems];
  return [script && { model, port, script }, all];
}

async function listen({ model, port, script }: Plan, io: Io) {
  const onRequest = (request: FaultRecord) => io.stdout.write(describeRequest(request));
  try {
    const server = script
      ? await createFaultServer(script, { model, port, onRequest })
      : await createMockServer(model, { port, onRequest });
    return [server, []] as const;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [undefined, [diagnostic('port-unavailable', { port, reason: error.message })]] as const;
  }
}

/** One line, for instance `POST /v1/charges 503 createCharge (fault: status 503)`. */
function describeRequest({ method, path, status, operationId, fault }: FaultRecord): string {
  const { times, headers, body, ...settings } = fault ?? {};
  const words = Object.entries(settings).map(([name, value]) => `${name} ${String(value)}`);
  const befell = words.length > 0 ? [`(fault: ${words.join(', ')})`] : [];
  return `${[method, path, status, operationId ?? '(no operation)', ...befell].join(' ')}\n`;
}
