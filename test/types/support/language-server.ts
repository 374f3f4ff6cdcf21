import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A message of the protocol, without the word that names the protocol. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A process that speaks the language server protocol on its standard streams. */
export interface LanguageServer {
  /** Resolves to the result; rejects with what the server has against the request. */
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  close(): Promise<void>;
}

/** Starts a server with Node.js. */
export function startServer(args: readonly string[], folder: string): LanguageServer {
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (answer: Message) => void>();
  let last = 0;
  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message: Message): void => {
    if (message.id === undefined) return;
    // What the server asks is about settings, of which there are none.
    if (message.method !== undefined) send({ id: message.id, result: null });
    else waiting.get(message.id)?.(message);
  };
  server.stdout.on('data', byMessage(receive));
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, ({ result, error }) =>
          error ? reject(new Error(error.message)) : resolve(result),
        );
        send({ id: last, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    close: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** Cuts a stream into messages: a header with the length in bytes, an empty line, as many bytes. */
function byMessage(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const header = /^Content-Length: (\d+)[^]*?\r\n\r\n/.exec(rest.subarray(0, 200).toString('latin1'));
      if (!header) return;
      const end = header[0].length + Number(header[1]);
      if (rest.length < end) return;
      receive(JSON.parse(rest.subarray(header[0].length, end).toString()) as Message);
      rest = rest.subarray(end);
    }
  };
}
