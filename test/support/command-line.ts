// What commands load when they are called is loaded before the tests, whose time is limited.
import '../../generator/cli/generate.js';
import '../../generator/cli/mock.js';
import '../../generator/consumer/migrate.js';
import '../../generator/emit/typescript/emitter.js';
import '../../generator/pipeline.js';
import '../../generator/consumer/prove-source.js';
import '../../generator/consumer/touched.js';
import { run } from '../../generator/cli/run.js';
import type { Io } from '../../generator/cli/io.js';

/** The smallest description with a resource, an operation and a named schema. */
export const tinySpec = `openapi: 3.1.0
info: { title: Tiny API, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /v1/pets/{pet}:
    get:
      operationId: retrievePet
      parameters: [{ name: pet, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: The pet.
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: string } } }
`;

/** What a command said and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Takes what a command writes. */
export class Recorder {
  out = '';
  err = '';
  readonly io: Io;

  constructor(cwd: string, changes: Partial<Io> = {}) {
    this.io = {
      stdout: { write: (text) => (this.out += text) },
      stderr: { write: (text) => (this.err += text) },
      cwd,
      started: performance.now(),
      terminal: false,
      color: false,
      format: 'pretty',
      workspace: cwd,
      interrupted: () => Promise.resolve(),
      ...changes,
    };
  }
}

/** Runs one command line in a folder. */
export async function sdkwright(cwd: string, ...argv: string[]): Promise<Outcome> {
  const recorder = new Recorder(cwd);
  const status = await run(argv, recorder.io);
  return { status, out: recorder.out, err: recorder.err };
}
