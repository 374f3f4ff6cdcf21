import { Agent, request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { ENCODINGS, NodeAnswer } from './answer-node.js';
import type { WireBody } from './body.js';
import type { NodeAgent } from './options.js';
import { targetOf } from './target-node.js';
import { STALE_SOCKET, type Answer, type Transport, type TransportRequest } from './transport.js';

/** A body and its size in bytes. */
interface SentBody {
  readonly data?: string | Uint8Array | Readable;
  readonly length?: number | undefined;
}

/** Shared by all clients, so that making many of them opens no more connections. */
const shared: { plain?: Agent; secure?: SecureAgent } = {};
/** Methods whose empty body is told, so that nobody waits for it. */
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** The transport of Node.js: `node:http` and `node:https` with connections that are kept alive. */
export function platformTransport(agent?: NodeAgent): Transport {
  return (request) => {
    const { body } = request;
    if (body === undefined)
      return exchange(request, agent, WITH_BODY.has(request.method) ? { length: 0 } : {});
    if (typeof body === 'string') return exchange(request, agent, encodedText(body));
    return exchange(request, agent, streamed(body));
  };
}

/** Text goes out together with the headers and in their encoding, so it must not go beyond ASCII. */
function encodedText(text: string): SentBody {
  const length = Buffer.byteLength(text);
  return { data: length === text.length ? text : Buffer.from(text), length };
}

/** Read while it is sent, so that no file is in memory as a whole. */
function streamed(body: Exclude<WireBody, string>): SentBody {
  const bytes = body instanceof Blob ? (body.stream() as unknown as AsyncIterable<Uint8Array>) : body;
  return { data: Readable.from(bytes, { objectMode: false }), length: body.size };
}

function exchange(request: TransportRequest, agent: NodeAgent | undefined, body: SentBody): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = open(request, agent, body);
    let incoming: IncomingMessage | undefined;
    outgoing.once('response', (message) => {
      incoming = message;
      resolve(new NodeAnswer(message, request.method));
    });
    outgoing.on('error', (error) => reject(faultOf(error, outgoing, request.url)));
    request.cancellation.onCancel((reason) => (incoming ?? outgoing).destroy(reason));
    if (body.data instanceof Readable) pump(body.data, outgoing);
    else outgoing.end(body.data, 'latin1');
  });
}

function open(request: TransportRequest, agent: NodeAgent | undefined, body: SentBody): ClientRequest {
  const { origin, path } = targetOf(request.url);
  const { secure, hostname, port, host } = origin;
  const own = secure
    ? (shared.secure ??= new SecureAgent({ keepAlive: true }))
    : (shared.plain ??= new Agent({ keepAlive: true }));
  return (secure ? secureRequest : plainRequest)({
    method: request.method,
    hostname,
    port,
    path,
    headers: wireHeaders(request, host, body),
    agent: (agent as Agent | undefined) ?? own,
  });
}

/** Name and value in turn: the form that costs least. */
function wireHeaders({ headers }: TransportRequest, host: string, { length }: SentBody): string[] {
  const list: string[] = [];
  if (!headers.has('host')) list.push('Host', host);
  if (!headers.has('accept-encoding')) list.push('Accept-Encoding', ENCODINGS);
  if (length !== undefined) list.push('Content-Length', String(length));
  for (const [name, value] of headers) if (name !== 'content-length') list.push(name, value);
  return list;
}

function pump(source: Readable, outgoing: ClientRequest): void {
  source.once('error', (error) => outgoing.destroy(error));
  outgoing.once('close', () => source.destroy());
  source.pipe(outgoing);
}

/** The server may close an idle connection just when it is used again; its other idle ones are no better. */
function faultOf(error: Error & { code?: string }, outgoing: ClientRequest, url: string): Error {
  if (!outgoing.reusedSocket || (error.code !== 'ECONNRESET' && error.code !== 'EPIPE')) return error;
  const { agent } = outgoing as ClientRequest & { agent?: Agent };
  const { hostname, port } = targetOf(url).origin;
  for (const [name, sockets] of Object.entries(agent?.freeSockets ?? {}))
    if (name.startsWith(`${hostname}:${port}:`)) sockets?.forEach((socket) => socket.destroy());
  return Object.assign(new Error('The server had closed the idle connection', { cause: error }), {
    name: STALE_SOCKET,
  });
}
